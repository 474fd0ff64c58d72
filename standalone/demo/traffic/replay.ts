import type { PlacedUnit } from './placed_unit';
import { chance } from './random';
import { rhythm } from './rhythm';
import { LOOP, LOOP_LENGTH, OPENING, SHARE } from './script';
import type { TrafficUnit } from './traffic_unit';

export interface Replay {
  /** Units that start in [from, to), in order. The same whenever they are asked for. */
  between(from: number, to: number): Generator<PlacedUnit>;
}

/** A moment at which the loop begins such that it stands at the opening scene at `now`. */
export const anchorFor = (now: number): number => now - OPENING;

/**
 * The capture, its troubles included, over and over in real time. `anchor` is a moment at which a loop begins; loops before it count too.
 * Every loop keeps another share of the requests. Units are sorted by start.
 */
export function createReplay(units: TrafficUnit[], anchor: number): Replay {
  return {
    *between(from, to) {
      for (let loop = Math.floor((from - anchor) / LOOP_LENGTH); anchor + loop * LOOP_LENGTH < to; loop++) {
        const begin = anchor + loop * LOOP_LENGTH;
        const shift = begin - LOOP.from;
        const end = Math.min(LOOP.to, to - shift);
        for (let index = firstFrom(units, Math.max(LOOP.from, from - shift)); index < units.length; index++) {
          const unit = units[index] as TrafficUnit;
          if (unit.start >= end) break;
          const start = unit.start + shift;
          if (chance(index, begin) >= SHARE * rhythm(start)) continue;
          yield { id: `r${begin.toString(36)}.${index.toString(36)}`, start, unit, generated: false };
        }
      }
    },
  };
}

/** Index of the first unit that starts no earlier than `start`. */
function firstFrom(units: TrafficUnit[], start: number): number {
  let low = 0;
  for (let high = units.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((units[middle] as TrafficUnit).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
