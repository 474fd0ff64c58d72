import { build } from 'esbuild';
import type { Bundle } from './bundle';
import { TEXT_FILES } from './text_files';

/** server/index.js: all of the server in one readable file. What Kibana itself brings is left to be required at run time. */
export async function buildServerBundle(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['server/index.ts'],
    bundle: true,
    platform: 'node',
    // Kibana 8.12 runs Node 18.18; later versions newer ones.
    target: 'node18',
    format: 'cjs',
    external: ['@kbn/*'],
    loader: TEXT_FILES,
    legalComments: 'none',
    write: false,
    metafile: true,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote no server bundle.');
  return { files: new Map([['server/index.js', file.contents]]), inputs: metafile.inputs };
}
