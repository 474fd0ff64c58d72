import { unzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PLUGIN_ID } from '../common/plugin';
import { ENTRY_FILE } from './zip/build_browser_bundle';
import { FOLDER, buildZip } from './zip/build_zip';
import { checkZip, gzippedBytes } from './zip/check_zip';

/** npm run build -- --kibana-version 8.12.2: writes and checks the zip that this one version of Kibana installs. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'kibana-version': { type: 'string' } } });
  const kibanaVersion = values['kibana-version'] ?? '';
  if (!/^\d+\.\d+\.\d+(-SNAPSHOT)?$/.test(kibanaVersion)) {
    throw new Error('Say which Kibana it is for, to the patch: npm run build -- --kibana-version 8.12.2');
  }
  const zip = await buildZip(kibanaVersion);
  const faults = checkZip(zip, kibanaVersion);
  if (faults.length > 0) throw new Error(`The zip is not sound:\n${faults.join('\n')}`);

  mkdirSync('build', { recursive: true });
  const path = `build/${PLUGIN_ID}-${kibanaVersion}.zip`;
  writeFileSync(path, zip);
  report(path, zip);
}

function report(path: string, zip: Uint8Array): void {
  console.log(`${path}  ${kB(zip.length)}`);
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
