import type { TimePart, TimePartsLimit, TimePlace } from '../../common/domain/time_parts';
import { milliseconds, ratio } from '../../common/domain/units';

/** What is known of one call, in milliseconds: each is within the one before. */
export interface CallTimes {
  /** From the request's arrival at the caller's proxy to the end of its answer. */
  caller: number;
  /** What the caller's proxy waited for its upstream. */
  callerUpstream?: number;
  /** The same two of the callee's proxy. */
  callee?: number;
  calleeUpstream?: number;
}

interface Split {
  mean: number;
  parts: TimePart[];
  limits: TimePartsLimit[];
}

const STEPS = ['caller', 'callerUpstream', 'callee', 'calleeUpstream'] as const satisfies ReadonlyArray<keyof CallTimes>;
/** What lies between a step and the next one. */
const PLACES: readonly TimePlace[] = ['caller_proxy', 'network', 'callee_proxy', 'application'];
/** A step that fewer calls know is left out for all: parts of different calls do not add up. */
const NEEDED = 0.5;

/** Where the time of calls goes: a part ends where the next known step begins. Their means add up to the whole. Pure. */
export function splitTime(calls: readonly CallTimes[]): Split | undefined {
  if (calls.length === 0) return undefined;
  const known = STEPS.filter((step) => calls.filter((call) => call[step] !== undefined).length >= calls.length * NEEDED);
  const whole = calls.filter((call) => known.every((step) => call[step] !== undefined));
  const mean = average(whole.map(({ caller }) => caller));
  const parts = known.map((step, place): TimePart => {
    const next = known[place + 1];
    const end = next === undefined ? STEPS.length : STEPS.indexOf(next);
    const took = whole.map((call) => Math.max(0, (call[step] ?? 0) - (next === undefined ? 0 : (call[next] ?? 0))));
    const partMean = average(took);
    return {
      places: PLACES.slice(STEPS.indexOf(step), end),
      mean: milliseconds(partMean),
      p95: milliseconds(nearestRank(took, 0.95)),
      ratio: ratio(mean > 0 ? Math.min(1, partMean / mean) : 0),
    };
  });
  return { mean, parts, limits: toLimits(known) };
}

function toLimits(known: ReadonlyArray<keyof CallTimes>): TimePartsLimit[] {
  const isKnown = (step: keyof CallTimes) => known.includes(step);
  return [
    ...(isKnown('callerUpstream') ? [] : (['no_upstream_time_caller'] as const)),
    ...(isKnown('callee')
      ? isKnown('calleeUpstream')
        ? []
        : (['no_upstream_time_callee'] as const)
      : (['no_callee_lines'] as const)),
  ];
}

const average = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const nearestRank = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
