import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { ENTRY_FILE } from './build_browser_bundle';
import { buildManifest } from './build_manifest';
import { FOLDER } from './build_zip';
import { checkZip } from './check_zip';

const KEY = 'plugin/meshObservability/public';
const SOUND_ENTRY = `(() => { let it; __kbnBundles__.define('${KEY}', () => (it ??= { plugin: () => window.__kbnSharedDeps__.React }), '${KEY}'); })();`;
const MANIFEST = buildManifest(readFileSync('kibana.jsonc', 'utf8'), { version: '0.1.0', kibanaVersion: '8.12.2' });

const READABLE = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** The smallest zip that Kibana would take; a file may be replaced, or left out by `undefined`. */
function aZip(files: Record<string, string | undefined> = {}): Uint8Array {
  const all: Record<string, string | undefined> = {
    'kibana.json': JSON.stringify(MANIFEST),
    'LICENSE.txt': 'licence',
    'NOTICE.txt': 'notice',
    'README.txt': 'read me',
    'server/index.js':
      "const { schema } = require('@kbn/config-schema'); module.exports = { config: { schema }, plugin: () => 1 };",
    [ENTRY_FILE]: SOUND_ENTRY,
    'target/public/mount-AB.js': 'import{a}from"./chunk-CD.js";const x=window.__kbnSharedDeps__.React;',
    'target/public/chunk-CD.js': 'export const a=1;',
    ...files,
  };
  const given = Object.entries(all).flatMap(([path, text]) =>
    text === undefined ? [] : [[`${FOLDER}/${path}`, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(given), READABLE);
}

const faults = (files: Record<string, string | undefined>) => checkZip(aZip(files), '8.12.2');
const manifestWith = (changes: object) => ({ 'kibana.json': JSON.stringify({ ...MANIFEST, ...changes }) });

test('a sound zip has no faults', () => {
  expect(checkZip(aZip(), '8.12.2')).toEqual([]);
});

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ['no server', { 'server/index.js': undefined }, /Missing: server\/index.js/],
  ['an unknown manifest key', manifestWith({ licence: 'x' }), /unknown key "licence"/],
  ['another id', manifestWith({ id: 'mesh-observability' }), /id must be/],
  ['no owner', manifestWith({ owner: {} }), /owner.name/],
  ['no version', manifestWith({ version: '' }), /version is missing/],
  ['another Kibana', manifestWith({ kibanaVersion: '8.12.3' }), /kibanaVersion must be 8.12.2/],
  ['no browser side', manifestWith({ ui: false }), /server and ui/],
  [
    'a server that needs a package',
    { 'server/index.js': "require('lodash'); module.exports.plugin = () => 1;" },
    /requires lodash/,
  ],
  [
    'a server that patches built-ins',
    { 'server/index.js': "'use strict'; Array.prototype.last = () => 1; module.exports.plugin = () => 1;" },
    /fails while it loads: TypeError: .*not extensible/,
  ],
  ['a server without plugin()', { 'server/index.js': 'module.exports.x = 1;' }, /does not export plugin/],
  [
    'a server with an empty config',
    { 'server/index.js': 'module.exports = { plugin() {}, config: undefined };' },
    /config without schema/,
  ],
  [
    'an entry that is evaluated at load',
    { [ENTRY_FILE]: `window.__kbnSharedDeps__.React;${SOUND_ENTRY}` },
    /touches React while it loads/,
  ],
  ['an entry that touches the page', { [ENTRY_FILE]: `document.title;${SOUND_ENTRY}` }, /fails while it loads/],
  ['an entry that makes a global', { [ENTRY_FILE]: `var leak = 1;${SOUND_ENTRY}` }, /makes a global, leak/],
  ['an entry that evaluates twice', { [ENTRY_FILE]: SOUND_ENTRY.replace('it ??=', 'it =') }, /more than once/],
  ['an entry under another key', { [ENTRY_FILE]: SOUND_ENTRY.replaceAll(KEY, 'plugin/other/public') }, /must define/],
  ['a heavy entry', { [ENTRY_FILE]: `/*${noise(60_000)}*/${SOUND_ENTRY}` }, /bytes gzipped, at most/],
  ['a chunk that is missing', { 'target/public/chunk-CD.js': undefined }, /imports .\/chunk-CD.js, which is not there/],
  ['a library that is not shared', { 'target/public/chunk-CD.js': 'window.__kbnSharedDeps__.Zod' }, /Zod is not shared/],
  [
    'an entry whose page is missing',
    { [ENTRY_FILE]: `${SOUND_ENTRY}()=>import(window.a+"mount-XX.js")` },
    /mount-XX.js, which is not there/,
  ],
  ['a bare import', { 'target/public/chunk-CD.js': 'import r from"react";' }, /imports react, a bare name/],
  ['a second React', { 'target/public/chunk-CD.js': 'Symbol.for("react.element")' }, /second copy of React/],
  ['code from text', { 'target/public/chunk-CD.js': 'new Function("return 1")' }, /code made from text/],
])('finds %s', (_what, files, sentence) => {
  expect(faults(files).join('\n')).toMatch(sentence);
});

test('finds files outside of the plugin folder', () => {
  const files = unzipSync(aZip());
  expect(checkZip(zipSync({ ...files, 'other.txt': strToU8('x') }, READABLE), '8.12.2')).toEqual([
    `Outside ${FOLDER}/: other.txt`,
  ]);
});

test('finds files that nobody could read', () => {
  const withoutModes = zipSync(unzipSync(aZip()));
  expect(checkZip(withoutModes, '8.12.2')).toContain(`${FOLDER}/kibana.json: nobody may read it once it is installed.`);
});

test('the manifest is flat and holds what kibana.jsonc says', () => {
  const manifest = JSON.parse(strFromU8(unzipSync(aZip())[`${FOLDER}/kibana.json`]!));
  expect(manifest).toMatchObject({ id: 'meshObservability', ui: true, server: true, configPath: ['meshObservability'] });
  expect(manifest).not.toHaveProperty('plugin');
});

/** Text that does not compress well, the same every time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => String.fromCharCode(97 + ((state = (state * 48_271) % 2_147_483_647) % 26))).join('');
}
