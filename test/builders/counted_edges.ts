import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the callers' proxies counted between the first recorded page and the last. */
export interface CountedEdge {
  /** Requests; none where it speaks TCP. */
  count: number;
  attempts: number;
  /** With a status of 500 and above. */
  failed: number;
  connections: number;
  retries: number;
}

/** Counted from the recorded pages of a mesh by a script that shares no code with this project. */
export function countedEdges(mesh: 'kuma3' | 'kuma1'): Record<string, CountedEdge> {
  const path = join(__dirname, `../corpora/envoy_prometheus_text/${mesh}-edges.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { edges: Record<string, CountedEdge> }).edges;
}
