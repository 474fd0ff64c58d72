import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { PLUGIN_ID } from '../../common/plugin';
import type { Bundles } from './build_zip';
import { buildZip } from './build_zip';
import { checkZip } from './check_zip';

export interface WrittenZip {
  path: string;
  zip: Uint8Array;
}

/** Builds, checks and writes build/meshObservability-X.Y.Z.zip and its SHA-512 beside it. Throws the faults that the check found. */
export function writeZip(bundles: Bundles, kibanaVersion: string): WrittenZip {
  const zip = buildZip(bundles, kibanaVersion);
  const faults = checkZip(zip, kibanaVersion);
  if (faults.length > 0) throw new Error(`The zip for Kibana ${kibanaVersion} is not sound:\n${faults.join('\n')}`);
  mkdirSync('build', { recursive: true });
  const name = `${PLUGIN_ID}-${kibanaVersion}.zip`;
  const path = `build/${name}`;
  writeFileSync(path, zip);
  // As sha512sum writes and `sha512sum --check` reads it.
  writeFileSync(`${path}.sha512`, `${createHash('sha512').update(zip).digest('hex')}  ${name}\n`);
  return { path, zip };
}
