import type { Coverage } from './coverage';
import type { RawKey } from './edge';
import type { TimeRange } from './time_range';
import type { EpochMs, Milliseconds } from './units';

/** One edge's counts, a number a frame. */
export interface FrameCounts {
  lines: number[];
  answered: number[];
  /** Lines that tell whether they failed. */
  judged: number[];
  failed: number[];
}

/** What callers logged, cut into equal stretches of time: counts only, because percentiles of so many cells would not be quick. */
export interface TrafficFrames {
  /** From the first frame's beginning to the end of what has passed; the last frame may be shorter than the others. */
  range: TimeRange;
  interval: Milliseconds;
  /** Where each frame begins. */
  starts: EpochMs[];
  /** A row a key, as edges on the map have them in `parts`; keys without a line are left out. */
  rows: Array<{ key: RawKey } & FrameCounts>;
  coverage: Coverage;
}
