import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';

/** "Today" ends tonight: rates are about the part of a window that has passed. A window in the future stays as it is. */
export function toElapsed(range: TimeRange, now: number): TimeRange {
  return now > range.from && now < range.to ? { from: range.from, to: epochMs(now) } : range;
}
