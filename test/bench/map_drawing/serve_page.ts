import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { api } from '../../../common/contract/api';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { Trace } from '../../../common/domain/trace';
import { TEXT_FILES } from '../../../scripts/zip/text_files';

const ROOT = join(__dirname, '../../..');
const HTML =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body style="margin:0"><div id="root"></div><script type="module" src="/page.js"></script></body></html>';

export interface ServedPage {
  url: string;
  /** What the map's endpoint answers from now on, and what of a time before that map's. Returns its size in bytes. */
  answer(map: ServiceMap, earlier?: ServiceMap): number;
  /** The same for the endpoint of a trace. */
  answerTrace(trace: Trace): number;
  close(): void;
}

/** The app with the bench's host, bundled as the plugin is, on a port of this machine's own. */
export async function servePage(): Promise<ServedPage> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    target: 'es2022',
    jsx: 'transform',
    format: 'iife',
    loader: TEXT_FILES,
    alias: { '@kbn/i18n': join(ROOT, 'standalone/page/kbn_i18n.ts') },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
    entryPoints: {
      page: 'test/bench/map_drawing/page.tsx',
      map_worker: 'public/features/service_map/map_worker.ts',
    },
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  let answer = Buffer.from('{}');
  let before = { answer, until: 0 };
  let trace = Buffer.from('{}');
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const file = files.get(pathname);
    if (pathname === api.serviceMap.path)
      response
        .setHeader('content-type', 'application/json')
        .end(Number(searchParams.get('from')) < before.until ? before.answer : answer);
    else if (pathname === api.trace.path) response.setHeader('content-type', 'application/json').end(trace);
    else if (file) response.setHeader('content-type', 'text/javascript').end(file);
    else response.setHeader('content-type', 'text/html').end(HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answer(map, earlier = map) {
      answer = Buffer.from(JSON.stringify(map));
      before = { answer: Buffer.from(JSON.stringify(earlier)), until: map.range.from };
      return answer.length;
    },
    answerTrace(next) {
      trace = Buffer.from(JSON.stringify(next));
      return trace.length;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
