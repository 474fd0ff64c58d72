import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PLUGIN_ID } from '../../common/plugin';
import { buildBrowserBundle } from './build_browser_bundle';
import { buildManifest } from './build_manifest';
import { buildNotices } from './build_notices';
import { buildServerBundle } from './build_server_bundle';

/** The installer unpacks what lies in here. */
export const FOLDER = `kibana/${PLUGIN_ID}`;

/** Always the same fields in whatever time zone: the same sources give the same bytes. */
const ALWAYS = new Date(1980, 0, 1);

/** Unpacked files get the mode that the zip names; without one, nobody may read them. */
const UNIX = 3;
const READABLE = (0o100644 << 16) >>> 0;

/** What is the same in the zips of all versions. */
export interface Bundles {
  files: ReadonlyMap<string, Uint8Array>;
  notices: string;
}

export async function buildBundles(): Promise<Bundles> {
  const [server, browser] = await Promise.all([buildServerBundle(), buildBrowserBundle()]);
  return {
    files: new Map([...server.files, ...browser.files]),
    notices: buildNotices(readText('NOTICE'), { ...server.inputs, ...browser.inputs }),
  };
}

/** The zip that Kibana's own installer takes, for exactly one version of Kibana. */
export function buildZip({ files: built, notices }: Bundles, kibanaVersion: string): Uint8Array {
  const { version } = JSON.parse(readText('package.json')) as { version: string };
  const manifest = buildManifest(readText('kibana.jsonc'), { version: `${version}-${fingerprint(built)}`, kibanaVersion });

  const files = new Map<string, Uint8Array>([
    ['kibana.json', strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`)],
    ['LICENSE.txt', strToU8(readText('LICENSE'))],
    ['NOTICE.txt', strToU8(notices)],
    ['README.txt', strToU8(readme(version, kibanaVersion))],
    ...built,
  ]);
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, contents]) => [`${FOLDER}/${path}`, contents] as const);
  return zipSync(Object.fromEntries(entries) satisfies Zippable, { level: 9, mtime: ALWAYS, os: UNIX, attrs: READABLE });
}

/**
 * Kibana serves the scripts under the plugin's version and lets browsers keep them for a year: another build of the
 * same version must have another address.
 */
function fingerprint(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, contents] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update('\0').update(contents);
  return hash.digest('hex').slice(0, 8);
}

const readText = (path: string) => readFileSync(path, 'utf8');

function readme(version: string, kibanaVersion: string): string {
  return `Mesh Observability ${version} for Kibana ${kibanaVersion}

Install    bin/kibana-plugin install file:///path/to/${PLUGIN_ID}-${kibanaVersion}.zip, then restart Kibana.
Remove     bin/kibana-plugin remove ${PLUGIN_ID}, then restart Kibana.
Open       Observability > Mesh Observability, or /app/${PLUGIN_ID}

Where access logs are: ${PLUGIN_ID}.indices.accessLogs in kibana.yml, or Stack Management > Advanced Settings.
Who may open it: roles with the Kibana privilege "Mesh Observability" and the right to read those indices.
`;
}
