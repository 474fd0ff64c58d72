import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type CorpusLine = Record<string, string | number | null>;

/** The recorded lines of test/corpora/<source>/<name>.ndjson.gz, in the order in which they were written. */
export function aCorpus(source: string, name: string): CorpusLine[] {
  const text = gunzipSync(readFileSync(join(__dirname, '../corpora', source, `${name}.ndjson.gz`))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusLine);
}
