import { buildBrowserBundle, ENTRY_FILE } from '../../scripts/zip/build_browser_bundle';
import { buildServerBundle } from '../../scripts/zip/build_server_bundle';
import { gzippedBytes, MAX_ENTRY_BYTES } from '../../scripts/zip/check_zip';
import type { Benchmark } from './benchmark';

/** What browsers and Kibana's server load: the very bundles that `npm run build` puts into the zip, built now. */
export const bundleSize: Benchmark = {
  name: 'bundle_size',
  title: 'Bundles',
  async run() {
    const [browser, server] = await Promise.all([buildBrowserBundle(), buildServerBundle()]);
    const rows = [...browser.files, ...server.files].map(([path, contents]) => [
      path,
      path === ENTRY_FILE ? 'on every page of Kibana' : path.startsWith('server/') ? 'by the server' : 'when the app opens',
      contents.length / 1000,
      gzippedBytes(contents) / 1000,
    ]);
    const entry = browser.files.get(ENTRY_FILE);
    const size = entry ? gzippedBytes(entry) : Number.NaN;
    const verdict = size <= MAX_ENTRY_BYTES ? 'within' : 'ABOVE';
    return {
      tables: [{ title: 'Bundles of the zip', columns: ['file', 'is loaded', 'kB', 'kB gzipped'], rows }],
      remarks: [`The entry has ${size} bytes gzipped, ${verdict} its limit of ${MAX_ENTRY_BYTES}.`],
    };
  },
};
