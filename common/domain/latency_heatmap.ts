import type { Coverage } from './coverage';
import type { TimeRange } from './time_range';
import type { EpochMs, Milliseconds } from './units';

export interface HeatmapColumn {
  at: EpochMs;
  /** Answered lines with a duration from each bound to the next one. */
  counts: number[];
  p50?: Milliseconds;
  p95?: Milliseconds;
  p99?: Milliseconds;
}

/** How many requests took how long, over time. */
export interface LatencyHeatmap {
  /** The part of the window that has passed. */
  range: TimeRange;
  interval: Milliseconds;
  /** Where each row begins; the last row has no end. */
  bounds: Milliseconds[];
  columns: HeatmapColumn[];
  coverage: Coverage;
}
