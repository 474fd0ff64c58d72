import type { TimeRange } from '../../common/domain/time_range';
import { durationOf } from '../../common/domain/time_range';
import type { Milliseconds } from '../../common/domain/units';
import { milliseconds } from '../../common/domain/units';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1, 2, 5, 10, 15, 30]
  .map((n) => n * SECOND)
  .concat(
    [1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
    [1, 2, 3, 6, 12].map((n) => n * HOUR),
    [1, 7, 30].map((n) => n * DAY),
  );
const MOST_POINTS = 90;

/** The shortest step that a person counts in and that gives at most so many points. */
export function chooseInterval(range: TimeRange, most = MOST_POINTS): Milliseconds {
  const fitting = STEPS.find((step) => durationOf(range) / step <= most);
  return milliseconds(fitting ?? Math.ceil(durationOf(range) / most / DAY) * DAY);
}
