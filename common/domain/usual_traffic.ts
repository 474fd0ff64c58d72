import type { Coverage } from './coverage';
import type { EpochMs } from './units';

/** Of the same hours of earlier days: the median, and what the middle half lies between. */
export interface UsualFigure {
  low: number;
  middle: number;
  high: number;
}

/** From `at` until the next point. */
export interface UsualPoint {
  at: EpochMs;
  /** Milliseconds, of answered requests. */
  p95?: UsualFigure;
  /** Lines a second. */
  rate?: UsualFigure;
}

/** What is usual of one side of an edge or a service in the hours of a window. */
export interface UsualTraffic {
  /** Oldest first; none when there is nothing to compare with. */
  points: UsualPoint[];
  /** Earlier days that have such traffic at these hours. */
  days: number;
  coverage: Coverage;
}
