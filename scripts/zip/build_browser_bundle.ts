import type { BuildOptions, Plugin } from 'esbuild';
import { build as runEsbuild } from 'esbuild';
import { basename } from 'node:path';
import { PLUGIN_ID } from '../../common/plugin';
import type { Bundle } from './bundle';
import { TEXT_FILES } from './text_files';
import { sharedModules } from './shared_modules';

export const ENTRY_FILE = `target/public/${PLUGIN_ID}.plugin.js`;
/** What Kibana asks `__kbnBundles__` for. */
export const BUNDLE_KEY = `plugin/${PLUGIN_ID}/public`;

const WORKERS = { map_worker: 'public/features/service_map/map_worker.ts' };

const options = {
  bundle: true,
  minify: true,
  // The browsers that Kibana 8.12 supports.
  target: ['chrome109', 'firefox109', 'safari16'],
  jsx: 'transform',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: TEXT_FILES,
  legalComments: 'none',
  outdir: 'target/public',
  write: false,
  metafile: true,
} satisfies BuildOptions;

/** A tiny script that Kibana loads with every page, the pages as ES modules that load when the app opens, and the workers. */
export async function buildBrowserBundle(): Promise<Bundle> {
  const pages = await runEsbuild({
    ...options,
    entryPoints: { mount: 'public/mount.tsx' },
    format: 'esm',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    plugins: [sharedModules()],
  });
  const mountFile = Object.entries(pages.metafile.outputs).find(([, { entryPoint }]) => entryPoint === 'public/mount.tsx')?.[0];
  if (!mountFile) throw new Error('esbuild wrote no page.');

  const workers = await runEsbuild({ ...options, entryPoints: WORKERS, format: 'iife' });
  const entry = await runEsbuild({
    ...options,
    entryPoints: { [`${PLUGIN_ID}.plugin`]: 'public/index.ts' },
    format: 'iife',
    globalName: 'bundle',
    banner: { js: ENTRY_BEGIN },
    footer: { js: ENTRY_END },
    plugins: [loadFromKibana(basename(mountFile)), sharedModules()],
  });

  const built = [pages, workers, entry];
  return {
    files: new Map(
      built.flatMap(({ outputFiles }) =>
        outputFiles.map(({ path, contents }) => [`target/public/${basename(path)}`, contents] as const),
      ),
    ),
    inputs: Object.assign({}, ...built.map(({ metafile }) => metafile.inputs)) as Bundle['inputs'],
  };
}

/**
 * Kibana loads the script on every page, the login page included, and may ask for its module several times:
 * nothing is evaluated before the first question, and then once.
 */
const ENTRY_BEGIN = '(() => { const evaluate = () => {';
const ENTRY_END = `return bundle; }; let evaluated; __kbnBundles__.define('${BUNDLE_KEY}', () => (evaluated ??= evaluate()), '${BUNDLE_KEY}'); })();`;

/** Puts the built page's address in place of public/load_mount.ts. An import() of a computed address is left to the browser. */
function loadFromKibana(file: string): Plugin {
  const address = `window.__kbnPublicPath__['${PLUGIN_ID}'] + '${file}'`;
  return {
    name: 'load-from-kibana',
    setup(build) {
      build.onLoad({ filter: /public\/load_mount\.ts$/ }, () => ({
        contents: `export const loadMount = () => import(${address});`,
      }));
    },
  };
}
