import dateMath from '@elastic/datemath';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';

const RELATIVE = /^now([+-]\d{1,5}[smhdwMy]|\/[smhdwMy]){0,4}$/;
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** True for what a date picker writes: `now-15m`, `now/d`, or an ISO time. Anything else never reaches the date library. */
export function isTimeExpression(text: string): boolean {
  return (RELATIVE.test(text) || ABSOLUTE.test(text)) && dateMath.parse(text)?.isValid() === true;
}

/** A time that an address names; what is not one counts as not there. */
export function readTime(params: URLSearchParams, name: string, otherwise: string): string {
  const text = params.get(name) ?? '';
  return isTimeExpression(text) ? text : otherwise;
}

/** Moves as time passes. */
export const isRelative = (text: string) => text.startsWith('now');

/** Absolute times of a range at an instant; undefined when it is empty, reversed or before 1970. */
export function resolveRange(from: string, to: string, now: number): TimeRange | undefined {
  const forceNow = new Date(now);
  const start = dateMath.parse(from, { forceNow })?.valueOf() ?? Number.NaN;
  const end = dateMath.parse(to, { forceNow, roundUp: true })?.valueOf() ?? Number.NaN;
  // NaN compares false: an unreadable time is an empty range.
  return start >= 0 && start < end ? { from: epochMs(start), to: epochMs(end) } : undefined;
}
