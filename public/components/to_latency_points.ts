import type { SeriesPoint } from '../../common/domain/edge_detail';
import type { EpochMs } from '../../common/domain/units';

export interface LatencyPoint {
  at: EpochMs;
  /** Null breaks the line. */
  value: number | null;
}

/** Buckets in a row without a request that a line may cross. */
const BRIDGE = 3;

/**
 * One percentile as a line. A few buckets in which nobody asked do not tear it; a longer silence does, and so does a bucket
 * in which somebody asked and nobody answered.
 */
export function toLatencyPoints(points: SeriesPoint[], percentile: 'p50' | 'p95' | 'p99'): LatencyPoint[] {
  const line: LatencyPoint[] = [];
  let silence: EpochMs[] = [];
  for (const { at, lines, [percentile]: value } of points) {
    if (lines === 0) {
      silence.push(at);
      continue;
    }
    if (silence.length > BRIDGE) line.push(...silence.map((empty) => ({ at: empty, value: null })));
    silence = [];
    line.push({ at, value: value ?? null });
  }
  return line;
}
