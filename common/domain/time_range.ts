import type { EpochMs, Milliseconds } from './units';
import { milliseconds } from './units';

/** Half open: `from` is in it, `to` is not. */
export interface TimeRange {
  from: EpochMs;
  to: EpochMs;
}

export const durationOf = (range: TimeRange): Milliseconds => milliseconds(range.to - range.from);
