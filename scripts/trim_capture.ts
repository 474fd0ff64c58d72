/**
 * npx tsx scripts/trim_capture.ts <folder that holds kuma-capture and kuma-1.8-capture>
 *
 * Makes test/corpora/kuma_access_log_json from the raw captures: keeps the ten minutes that the tests and the demo use, and drops
 * fields that nobody reads. Lines are otherwise as the proxies wrote them, in the order they wrote them.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const FROM = '2026-11-22T10:04:15.000Z';
const TO = '2026-11-22T10:14:30.000Z';
const UNREAD_FIELDS = [
  'mixed_text',
  'traceparent',
  'traceparent2',
  'b3_traceid',
  'route_name',
  'downstream_local_address',
  'downstream_remote_address',
  'authority',
  'source_address_without_port',
];

type Line = Record<string, unknown> & { start_time: string };

const TARGET = resolve(__dirname, '../test/corpora/kuma_access_log_json');

function writeLines(name: string, lines: string[]) {
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(join(TARGET, name), packed);
  console.log(`${name}: ${lines.length} lines, ${Math.round(packed.length / 1024)} kB`);
}

function without(line: Line, fields: string[]) {
  return Object.fromEntries(Object.entries(line).filter(([field]) => !fields.includes(field)));
}

function trim(capture: string, name: string, unread: string[] = []) {
  const lines = gunzipSync(readFileSync(join(capture, 'access_logs', name)))
    .toString()
    .trimEnd()
    .split('\n');
  const kept = lines.flatMap((text) => {
    const line = JSON.parse(text) as Line;
    if (line.start_time < FROM || line.start_time >= TO) return [];
    return unread.length === 0 ? [text] : [JSON.stringify(without(line, unread))];
  });
  writeLines(name, kept);
}

function main(captures: string | undefined) {
  if (!captures) throw new Error('Usage: npx tsx scripts/trim_capture.ts <folder of the captures>');
  const kuma3 = join(captures, 'kuma-capture');
  const kuma1 = join(captures, 'kuma-1.8-capture');
  mkdirSync(TARGET, { recursive: true });
  trim(kuma3, 'quoted-json.ndjson.gz');
  trim(kuma3, 'typed-json.ndjson.gz');
  trim(kuma3, 'rich-json.ndjson.gz', UNREAD_FIELDS);
  copyFileSync(join(kuma3, 'access_logs/rich-json-mtls.ndjson.gz'), join(TARGET, 'rich-json-mtls.ndjson.gz'));
  copyFileSync(join(kuma3, 'truth.json'), join(TARGET, 'truth.json'));
  copyFileSync(join(kuma1, 'access_logs/classic-json.ndjson.gz'), join(TARGET, 'classic-json.ndjson.gz'));
  copyFileSync(join(kuma1, 'truth.json'), join(TARGET, 'classic-truth.json'));
}

main(process.argv[2]);
