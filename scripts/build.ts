import { unzipSync } from 'fflate';
import { parseArgs } from 'node:util';
import { ENTRY_FILE } from './zip/build_browser_bundle';
import { FOLDER, buildBundles } from './zip/build_zip';
import { gzippedBytes } from './zip/check_zip';
import { KIBANA_VERSIONS, parseKibanaVersion } from './zip/kibana_versions';
import type { WrittenZip } from './zip/write_zip';
import { writeZip } from './zip/write_zip';

/** npm run build -- --kibana-version 8.12.2: writes and checks the zip that this one version of Kibana installs. --all: every listed version. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'kibana-version': { type: 'string' }, all: { type: 'boolean' } } });
  const versions = values.all ? KIBANA_VERSIONS : [parseKibanaVersion(values['kibana-version'] ?? '')];
  const bundles = await buildBundles();
  const written = versions.map((version) => writeZip(bundles, version));
  for (const { path, zip } of written) console.log(`${path}  ${kB(zip.length)}`);
  written.slice(0, 1).forEach(reportScripts);
}

/** The same in every zip. */
function reportScripts({ zip }: WrittenZip): void {
  const scripts = Object.entries(unzipSync(zip)).filter(([name]) => name.endsWith('.js'));
  for (const [name, contents] of scripts) {
    const local = name.slice(FOLDER.length + 1);
    const note = local === ENTRY_FILE ? '  on every page of Kibana' : '';
    console.log(`  ${local}  ${kB(contents.length)}, ${kB(gzippedBytes(contents))} gzipped${note}`);
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
