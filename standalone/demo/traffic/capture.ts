import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../elasticsearch/cache_folder';

const FILE = join(ROOT, 'test/corpora/kuma_access_log_json/rich-json.ndjson.gz');

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

export interface Capture {
  /** Of the compressed file: tells one capture from another. */
  fingerprint: string;
  lines: CapturedLine[];
}

export function readCapture(): Capture {
  const packed = readFileSync(FILE);
  const lines = gunzipSync(packed).toString().trimEnd().split('\n');
  return {
    fingerprint: createHash('sha256').update(packed).digest('hex').slice(0, 16),
    lines: lines.map((line) => JSON.parse(line) as CapturedLine),
  };
}
