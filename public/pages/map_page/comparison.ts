import type { TimeRange } from '../../../common/domain/time_range';
import { durationOf } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';
import { offsetOf } from '../../components/offset_of';

/** before: the period that ends where the window begins. day, week: the same hours then. An ISO time: a window as long that begins there. */
export type Comparison = 'before' | 'day' | 'week' | { from: string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** As an address holds it; what is not understood is no comparison. */
export function parseComparison(text: string): Comparison | undefined {
  if (text === 'before' || text === 'day' || text === 'week') return text;
  return ISO.test(text) && Date.parse(text) >= 0 ? { from: text } : undefined;
}

export const comparisonText = (comparison: Comparison | undefined): string =>
  comparison === undefined ? '' : typeof comparison === 'string' ? comparison : comparison.from;

/** The earlier window: as long, and for days and weeks at the same time of day, also when the clock was changed in between. */
export function toEarlierRange(range: TimeRange, comparison: Comparison, timeZone: string): TimeRange | undefined {
  const from = startOf(range, comparison, timeZone);
  return from >= 0 ? { from: epochMs(from), to: epochMs(from + durationOf(range)) } : undefined;
}

function startOf({ from, to }: TimeRange, comparison: Comparison, timeZone: string): number {
  if (comparison === 'before') return from - (to - from);
  if (typeof comparison !== 'string') return Date.parse(comparison.from);
  const back = from - (comparison === 'day' ? 1 : 7) * DAY;
  return back + (offsetOf(from, timeZone) - offsetOf(epochMs(back), timeZone)) * MINUTE;
}
