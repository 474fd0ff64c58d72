import type { TimeRange } from '../../common/domain/time_range';
import type { EpochMs, Milliseconds } from '../../common/domain/units';
import { epochMs, milliseconds } from '../../common/domain/units';

export const MINUTE = milliseconds(60_000);

/** Lines need so long from the end of a request to where they can be searched. */
const SETTLE = 10_000;

/**
 * The moment that a check at `now` is about: the last whole minute whose lines have arrived. Whole minutes, because then the preview can
 * add up the same minutes that the rule counts.
 */
export const checkTime = (now: number): EpochMs => epochMs(Math.floor((now - SETTLE) / MINUTE) * MINUTE);

export const windowBefore = (at: EpochMs, length: number): TimeRange => ({ from: epochMs(at - length), to: at });

/** Every whole step of a range at which a rule would have been checked. */
export function checkTimes({ from, to }: TimeRange, every: Milliseconds): EpochMs[] {
  const times: EpochMs[] = [];
  for (let at = Math.ceil(from / every) * every; at <= to; at += every) times.push(epochMs(at));
  return times;
}
