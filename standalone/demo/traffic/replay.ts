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
 * Every loop keeps another share of the requests.
 */
export function createReplay(units: TrafficUnit[], anchor: number): Replay {
  const looped = units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unit.start >= LOOP.from && unit.start < LOOP.to);
  return {
    *between(from, to) {
      for (let loop = Math.floor((from - anchor) / LOOP_LENGTH); anchor + loop * LOOP_LENGTH < to; loop++) {
        const begin = anchor + loop * LOOP_LENGTH;
        for (const { unit, index } of looped) {
          const start = begin + unit.start - LOOP.from;
          if (start < from || start >= to || chance(index, begin) >= SHARE * rhythm(start)) continue;
          yield { id: `r${begin.toString(36)}.${index.toString(36)}`, start, unit, generated: false };
        }
      }
    },
  };
}
