import { strFromU8, unzipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { PLUGIN_ID } from '../../common/plugin';
import { ENTRY_FILE } from './build_browser_bundle';
import { FOLDER } from './build_zip';
import { checkBrowserFiles } from './check_browser_files';
import { checkEntry } from './check_entry';
import { checkServer } from './check_server';
import { readModes } from './read_modes';

/** What an entry may weigh on every page of Kibana, also where nobody opens the app. */
export const MAX_ENTRY_BYTES = 15 * 1024;

/** The only keys that Kibana's plugin discovery accepts. */
const MANIFEST_KEYS = new Set(
  [
    'id',
    'kibanaVersion',
    'type',
    'version',
    'configPath',
    'requiredPlugins',
    'optionalPlugins',
    'runtimePluginDependencies',
  ].concat([
    'ui',
    'server',
    'extraPublicDirs',
    'requiredBundles',
    'serviceFolders',
    'owner',
    'description',
    'enabledOnAnonymousPages',
  ]),
);

/** What Kibana would stumble over, a sentence each; empty when the zip is sound. Loads both entry points as Kibana does. */
export function checkZip(zip: Uint8Array, kibanaVersion: string): string[] {
  const entries = Object.entries(unzipSync(zip));
  const strangers = entries.map(([path]) => path).filter((path) => !path.startsWith(`${FOLDER}/`) || path.includes('..'));
  if (strangers.length > 0) return [`Outside ${FOLDER}/: ${strangers.join(', ')}`];
  const files = new Map(entries.map(([path, contents]) => [path.slice(FOLDER.length + 1), strFromU8(contents)]));

  const missing = ['kibana.json', 'LICENSE.txt', 'NOTICE.txt', 'README.txt', 'server/index.js', ENTRY_FILE].filter(
    (path) => !files.has(path),
  );
  if (missing.length > 0) return [`Missing: ${missing.join(', ')}`];
  const entry = files.get(ENTRY_FILE) ?? '';
  return [
    ...[...readModes(zip)].flatMap(([path, mode]) => (mode & 0o444 ? [] : [`${path}: nobody may read it once it is installed.`])),
    ...checkManifest(files.get('kibana.json') ?? '', kibanaVersion),
    ...checkServer(files.get('server/index.js') ?? ''),
    ...checkSize(entry),
    ...checkEntry(entry),
    ...checkBrowserFiles(files),
  ];
}

function checkManifest(text: string, kibanaVersion: string): string[] {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const unknown = Object.keys(manifest).filter((key) => !MANIFEST_KEYS.has(key));
  const { id, version, owner, server, ui } = manifest;
  return [
    ...unknown.map((key) => `kibana.json: Kibana does not start over the unknown key "${key}".`),
    ...(id === PLUGIN_ID && /^[a-z][a-zA-Z0-9]*$/.test(PLUGIN_ID) ? [] : [`kibana.json: id must be ${PLUGIN_ID}.`]),
    ...(typeof version === 'string' && /^\d+\.\d+\.\d+/.test(version) ? [] : ['kibana.json: version is missing.']),
    ...((owner as { name?: string } | undefined)?.name ? [] : ['kibana.json: owner.name is missing.']),
    ...(server === true && ui === true ? [] : ['kibana.json: server and ui must be true.']),
    ...(manifest.kibanaVersion === kibanaVersion ? [] : [`kibana.json: kibanaVersion must be ${kibanaVersion}.`]),
  ];
}

export const gzippedBytes = (contents: string | Uint8Array) => gzipSync(contents, { level: 9 }).length;

function checkSize(entry: string): string[] {
  const size = gzippedBytes(entry);
  return size <= MAX_ENTRY_BYTES
    ? []
    : [`${ENTRY_FILE}: ${size} bytes gzipped, at most ${MAX_ENTRY_BYTES} are allowed on every page of Kibana.`];
}
