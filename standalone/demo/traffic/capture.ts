import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../elasticsearch/cache_folder';

const LINES = join(ROOT, 'test/corpora/kuma_access_log_json/rich-json.ndjson.gz');
const SPANS = join(ROOT, 'test/corpora/otel_traces/whole-run.ndjson.gz');

/** One line of the captured access log in the recommended format, as far as the demo has to understand it. */
export interface CapturedLine {
  start_time: string;
  source: string;
  destination: string;
  direction: 'INBOUND' | 'OUTBOUND';
  duration_millis: number;
  bytes_received: number;
  bytes_sent: number;
  workload: string;
  trace_id: string | null;
  request_id: string | null;
  [field: string]: unknown;
}

/** One span of the same run as the Collector's exporter wrote it, as far as the demo has to understand it. */
export interface CapturedSpan {
  /** Milliseconds, a dot, and nanoseconds. */
  '@timestamp': string;
  trace_id: string;
  /** Nanoseconds. */
  duration: number;
  attributes: Record<string, string>;
  [field: string]: unknown;
}

export interface Capture {
  /** Of the compressed files: tells one capture from another. */
  fingerprint: string;
  lines: CapturedLine[];
  spans: CapturedSpan[];
}

export function readCapture(): Capture {
  const [lines, spans] = [readFileSync(LINES), readFileSync(SPANS)];
  return {
    fingerprint: createHash('sha256').update(lines).update(spans).digest('hex').slice(0, 16),
    lines: unpack<CapturedLine>(lines),
    spans: unpack<CapturedSpan>(spans),
  };
}

const unpack = <Record>(packed: Buffer): Record[] =>
  gunzipSync(packed)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
