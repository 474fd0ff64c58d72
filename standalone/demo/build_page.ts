import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEXT_FILES } from '../../scripts/zip/text_files';
import { ROOT } from '../elasticsearch/cache_folder';

const PAGE = join(ROOT, 'standalone/page');
/** Says what the last bundle was made of. */
const INPUTS = 'inputs.json';

/**
 * Bundles the page and its worker into `folder`/assets, beside index.html: all that the preview serves.
 * A bundle that is newer than everything it was made of is kept. Rejects with esbuild's own words when the page does not compile.
 */
export async function buildPage(folder: string): Promise<void> {
  if (isCurrent(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    metafile: true,
    outdir: join(folder, 'assets'),
    target: 'es2022',
    jsx: 'transform',
    loader: TEXT_FILES,
    alias: { '@kbn/i18n': join(PAGE, 'kbn_i18n.ts') },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  } as const;
  const [page, worker] = await Promise.all([
    build({
      ...shared,
      entryPoints: { index: join(PAGE, 'index.tsx') },
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[hash]',
    }),
    build({ ...shared, entryPoints: { map_worker: 'public/features/service_map/map_worker.ts' }, format: 'iife' }),
  ]);
  copyFileSync(join(PAGE, 'index.html'), join(folder, 'index.html'));
  const inputs = [...Object.keys(page.metafile.inputs), ...Object.keys(worker.metafile.inputs)].filter((path) =>
    existsSync(join(ROOT, path)),
  );
  writeFileSync(join(folder, INPUTS), JSON.stringify(inputs));
}

/** Packages change with the lock file, everything else by itself. */
function isCurrent(folder: string): boolean {
  const list = join(folder, INPUTS);
  if (!existsSync(list)) return false;
  const built = statSync(list).mtimeMs;
  const inputs = (JSON.parse(readFileSync(list, 'utf8')) as string[]).filter((path) => !path.startsWith('node_modules'));
  // A file that was added to the examples is in no list of what was bundled before.
  const examples = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' }).map((path) =>
    join('examples', path),
  );
  const all = [...inputs, ...examples, 'package-lock.json', 'standalone/page/index.html', 'standalone/demo/build_page.ts'];
  return all.every((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).mtimeMs < built);
}
