import { SHARED_MODULES } from './shared_modules';

const SHARED_GLOBALS = new Set(Object.values(SHARED_MODULES));

/** Signs of things that must not be in a script of ours, and why. */
const FORBIDDEN: Array<[RegExp, string]> = [
  [/__SECRET_INTERNALS|react\.(element|transitional\.element)/, 'a second copy of React'],
  [/euiFormRow__labelWrapper|EuiProvider provided nested/, 'a copy of EUI'],
  [/\bnew Function\(|[^.\w]eval\(/, 'code made from text, which a content security policy refuses'],
  [/from\s*["'](?![./])/, 'an import of a bare package name, which a browser cannot resolve'],
  [/__kbnBundles__\.get\(/, "__kbnBundles__.get, which throws where Kibana's own plugins register asynchronously"],
];

/** Looks at every script that the browser gets: `files` by their path in the plugin's folder. */
export function checkBrowserFiles(files: ReadonlyMap<string, string>): string[] {
  const scripts = [...files].filter(([path]) => path.startsWith('target/public/'));
  return scripts.flatMap(([path, source]) => [
    ...(path.endsWith('.js') ? [] : [`${path}: only scripts belong here.`]),
    ...FORBIDDEN.flatMap(([sign, what]) => (sign.test(source) ? [`${path}: holds ${what}.`] : [])),
    ...sharedGlobalsOf(source).flatMap((name) =>
      SHARED_GLOBALS.has(name) ? [] : [`${path}: ${name} is not shared by every Kibana.`],
    ),
    ...chunksOf(source).flatMap((file) =>
      files.has(`target/public/${file}`) ? [] : [`${path}: imports ${file}, which is not there.`],
    ),
  ]);
}

const sharedGlobalsOf = (source: string) => [...source.matchAll(/__kbnSharedDeps__\.(\w+)/g)].flatMap(([, name]) => name ?? []);
const chunksOf = (source: string) =>
  [...source.matchAll(/["'`](?:\.\/)?((?:mount|chunk)-[\w-]+\.js)["'`]/g)].flatMap(([, file]) => file ?? []);
