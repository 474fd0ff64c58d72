import type { FoundSpan } from '../../../common/domain/trace';

/** Where a log line without a trace stood. */
export interface Sought {
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds. */
  took?: number;
}

/** A second apart weighs as much as lasting a tenth longer or shorter. */
const TENTH_MS = 1_000;

/** The sampled call that is most like one that was not: near in time, and of a like duration. Pure. */
export function toNearest(found: readonly FoundSpan[], { at, took }: Sought): FoundSpan | undefined {
  const distance = ({ start, duration }: FoundSpan) => {
    const apart = Math.abs(start - at) / TENTH_MS;
    if (took === undefined || duration === undefined) return apart;
    return apart + 10 * Math.abs(Math.log((duration + 1) / (took + 1)));
  };
  return [...found].sort((a, b) => distance(a) - distance(b) || (a.traceId < b.traceId ? -1 : 1))[0];
}
