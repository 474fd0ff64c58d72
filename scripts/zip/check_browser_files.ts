import ts from 'typescript';
import { SHARED_MODULES } from './shared_modules';

const SHARED_GLOBALS = new Set(Object.values(SHARED_MODULES));

/** Signs of things that must not be in a script of ours, and why. */
const FORBIDDEN: Array<[RegExp, string]> = [
  [/__SECRET_INTERNALS|react\.(element|transitional\.element)/, 'a second copy of React'],
  [/euiFormRow__labelWrapper|EuiProvider provided nested/, 'a copy of EUI'],
  [/\bnew Function\(|[^.\w]eval\(/, 'code made from text, which a content security policy refuses'],
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
    ...importsOf(source).flatMap((name) => faultOfImport(path, name, files)),
  ]);
}

const sharedGlobalsOf = (source: string) => [...source.matchAll(/__kbnSharedDeps__\.(\w+)/g)].flatMap(([, name]) => name ?? []);

/** Static and dynamic ones; an address that is put together at run time shows as the file name in it. */
function importsOf(source: string): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  const computed = [...source.matchAll(/import\([^)]*["'`]((?:mount|chunk)-[\w-]+\.js)["'`]\)/g)].flatMap(
    ([, file]) => file ?? [],
  );
  return [...new Set([...importedFiles.map(({ fileName }) => fileName), ...computed.map((file) => `./${file}`)])];
}

function faultOfImport(path: string, name: string, files: ReadonlyMap<string, string>): string[] {
  if (!/^\.{1,2}\//.test(name)) return [`${path}: imports ${name}, a bare name that a browser cannot resolve.`];
  return files.has(`target/public/${name.slice(2)}`) ? [] : [`${path}: imports ${name}, which is not there.`];
}
