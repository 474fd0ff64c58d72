import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The recorded lines of test/corpora/kuma_access_log_text/<name>.log.gz, as a shipper passes them on. */
export function readTextCorpus(name: 'kuma3' | 'classic'): Array<{ message: string }> {
  const file = join(__dirname, '../corpora/kuma_access_log_text', `${name}.log.gz`);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((message) => ({ message }));
}
