import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** EUI as Kibana 8.12, 8.19 and the newest bring it. An icon that one of them lacks is asked of Kibana as a file, in vain. */
const VERSIONS = ['@elastic/eui-90', '@elastic/eui-104', '@elastic/eui'];

/** Where pages and components say an icon's name: properties of components, entries of menus. */
const SAID = [
  /\bicon(?:Type)?=(?:"(\w+)"|\{[^{}]*?\? '(\w+)' : '(\w+)'\})/g,
  /<EuiIcon\s[^>]*?\btype=(?:"(\w+)"|\{[^{}]*?\? '(\w+)' : '(\w+)'\})/g,
  /\bicon(?:Type)?: (?:[^,\n]*\? )?'(\w+)'(?: : '(\w+)')?/g,
  /\bentry\(\s*'\w+',\s*(?:[\w.]+\s*\? )?'(\w+)'(?: : '(\w+)')?/g,
];

const namesIn = (source: string) =>
  SAID.flatMap((pattern) => [...source.matchAll(pattern)].flatMap(([, ...names]) => names.filter(Boolean)));

const sources = readdirSync('public', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(join('public', file), 'utf8'));
const names = [...new Set(sources.flatMap(namesIn))].sort();

test('finds the icons that pages use, however they are said', () => {
  expect(names).toEqual(expect.arrayContaining(['bell', 'pause', 'play', 'fold', 'unfold', 'bullseye', 'check']));
});

test.each(VERSIONS)('%s has them all', (version) => {
  const { typeToPathMap } = jest.requireActual<{ typeToPathMap: object }>(`${version}/lib/components/icon/icon_map.js`);
  expect(names.filter((name) => !(name in typeToPathMap))).toEqual([]);
});
