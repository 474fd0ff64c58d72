import type { SeriesPoint } from '../../common/domain/edge_detail';
import type { EpochMs } from '../../common/domain/units';

/** Rates of one bucket, stacked: what failed stands on what did not. */
export interface TrafficBar {
  at: EpochMs;
  /** Events per second that did not fail, or of which it is not known. */
  passed: number;
  failed: number;
}

export const toTrafficBars = (points: SeriesPoint[]): TrafficBar[] =>
  points.map(({ at, rate, errorRatio = 0 }) => ({ at, passed: rate * (1 - errorRatio), failed: rate * errorRatio }));
