import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Counted from the recorded lines: nearest rank, answered lines only. */
export interface TruthFigures {
  lines: number;
  answered: number;
  p50: number;
  p95: number;
  p99: number;
  /** Lines by status, in formats that log it. */
  status?: Record<string, number>;
}

export interface Truth {
  windows: Record<string, [from: string, to: string]>;
  /** By `source→destination`, then by window. */
  edges: Record<string, Record<string, TruthFigures>>;
  /** Inbound lines by service, then by window; empty where only outbound lines are logged. */
  services: Record<string, Record<string, TruthFigures>>;
}

const FILES = { classic: 'classic-truth.json', kuma3: 'truth.json' };

export function readTruth(capture: keyof typeof FILES, format: string): Truth {
  const file = join(__dirname, '../corpora/kuma_access_log_json', FILES[capture]);
  const { windows, formats } = JSON.parse(readFileSync(file, 'utf8')) as {
    windows: Truth['windows'];
    formats: Record<string, Pick<Truth, 'edges'> & Partial<Pick<Truth, 'services'>>>;
  };
  const counted = formats[format];
  if (!counted) throw new Error(`${FILES[capture]} has nothing about ${format}.`);
  return { windows, edges: counted.edges, services: counted.services ?? {} };
}
