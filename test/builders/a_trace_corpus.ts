import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../common/domain/trace';
import { decodeSpan } from '../../server/sources/otel_traces/decode';

export interface CorpusDocument {
  index: string;
  document: Record<string, unknown>;
}

const readLines = (path: string) =>
  gunzipSync(readFileSync(join(__dirname, '../corpora', path)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The whole run's 96,861 spans as documents of the exporter's otel mode. */
export const wholeRunDocuments = (): Array<Record<string, unknown>> => readLines('otel_traces/whole-run.ndjson.gz');

/** Documents of a recorded _bulk body, with the index that each was sent to. */
export function aBulkBody(path: string): CorpusDocument[] {
  const lines = readLines(path);
  return lines.flatMap((line, place) => {
    const { create } = line as { create?: { _index: string } };
    return create ? [{ index: create._index, document: lines[place + 1] as Record<string, unknown> }] : [];
  });
}

/** The same, decoded; what is no span is undefined. */
export const wholeRunSpans = (): Array<Span | undefined> =>
  wholeRunDocuments().map((source, place) => decodeSpan({ index: 'traces', id: String(place).padStart(6, '0'), source }));
