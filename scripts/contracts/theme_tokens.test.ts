import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The families of themes that Kibana has had, by the packages that its versions brought. The parts of EUI that need no browser. */
const FAMILIES = [
  ['Amsterdam of 8.12', '@elastic/eui-90/lib/themes/amsterdam/theme.js', 'EuiThemeAmsterdam', '@elastic/eui-90'],
  ['Amsterdam of 8.19', '@elastic/eui-104/lib/themes/amsterdam/theme.js', 'EuiThemeAmsterdam', '@elastic/eui-104'],
  ['Borealis', '@elastic/eui-theme-borealis', 'EuiThemeBorealis', '@elastic/eui'],
] as const;

interface ThemeTools {
  getComputed(base: unknown, override: unknown, colorMode: 'LIGHT' | 'DARK'): Record<string, Record<string, unknown>>;
  buildTheme(overrides: object, key: string): unknown;
}

const GROUPS = ['colors', 'size', 'font', 'border', 'levels', 'focus', 'animation'];
const MODES = ['LIGHT', 'DARK'] as const;

/** `colors.primary` and the like, as pages and components say them, and colours taken out of the theme by name. */
function tokensIn(source: string): string[] {
  const said = [...source.matchAll(new RegExp(`\\b(${GROUPS.join('|')})\\.([a-zA-Z]+)\\b`, 'g'))];
  const taken = [...source.matchAll(/\{([\w\s,]+)\} = useEuiTheme\(\)\.euiTheme\.colors/g)];
  return [
    ...said.map(([token]) => token),
    ...taken.flatMap(([, names = '']) => names.split(',').map((name) => `colors.${name.trim()}`)),
  ];
}

const sources = readdirSync('public', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|_worker\.ts$/.test(file))
  .map((file) => readFileSync(join('public', file), 'utf8'))
  .filter((source) => source.includes('euiTheme') || source.includes('EuiThemeComputed'));
const tokens = [...new Set(sources.flatMap(tokensIn))].sort();

test('finds the tokens that pages use', () => {
  expect(tokens).toEqual(expect.arrayContaining(['colors.primary', 'colors.danger', 'size.s']));
});

const families = FAMILIES.map(([name, module, theme, eui]) => {
  const { [theme]: base } = jest.requireActual<Record<string, unknown>>(module);
  const { getComputed, buildTheme } = jest.requireActual<ThemeTools>(`${eui}/lib/services/theme/utils.js`);
  const [light, dark] = MODES.map((mode) => getComputed(base, buildTheme({}, 'none'), mode));
  const has = (token: string) => {
    const [group = '', key = ''] = token.split('.');
    return light?.[group]?.[key] !== undefined && dark?.[group]?.[key] !== undefined;
  };
  return { name, has };
});

test.each(families)('$name has every token that pages use, in light and dark', ({ has }) => {
  // What no family has is no token: another thing of the same name, or else the compiler refuses it.
  const known = tokens.filter((token) => families.some((family) => family.has(token)));
  expect(known.length).toBeGreaterThan(20);
  expect(known.filter((token) => !has(token))).toEqual([]);
});

test('a token that only later families have is noticed', () => {
  const [amsterdam, , borealis] = families;
  expect([amsterdam?.has('colors.backgroundBaseSubdued'), borealis?.has('colors.backgroundBaseSubdued')]).toEqual([false, true]);
});
