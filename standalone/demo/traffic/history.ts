import type { PlacedUnit } from './placed_unit';
import { poisson, sequence } from './random';
import { rhythm } from './rhythm';
import { MINUTE, QUIET, SHARE } from './script';
import type { TrafficUnit } from './traffic_unit';

export interface History {
  /** Units that start in [from, to), in order. The same for the same minute whenever it is asked for. */
  between(from: number, to: number): Generator<PlacedUnit>;
}

interface Stretch {
  seconds: number;
  units: TrafficUnit[];
}

/**
 * Days of ordinary traffic, resampled from the capture's quiet stretches. Each minute draws its requests from one stretch,
 * chosen by chance: requests of one minute resemble each other, as in reality, and minutes differ as much as the real ones did.
 */
export function createHistory(units: TrafficUnit[]): History {
  const stretches = QUIET.map(({ from, to }): Stretch => {
    return { seconds: (to - from) / 1000, units: units.filter(({ start }) => start >= from && start < to) };
  });
  return {
    *between(from, to) {
      for (let minute = Math.floor(from / MINUTE) * MINUTE; minute < to; minute += MINUTE) {
        for (const placed of minuteOf(stretches, minute)) if (placed.start >= from && placed.start < to) yield placed;
      }
    },
  };
}

function minuteOf(stretches: Stretch[], minute: number): PlacedUnit[] {
  const number = minute / MINUTE;
  const random = sequence(number);
  const stretch = choose(stretches, random());
  const mean = (stretch.units.length / stretch.seconds) * 60 * SHARE * rhythm(minute + MINUTE / 2);
  const placed = Array.from({ length: poisson(mean, random) }, (_, index) => ({
    id: `h${number.toString(36)}.${index.toString(36)}`,
    start: minute + Math.floor(random() * MINUTE),
    unit: stretch.units[Math.floor(random() * stretch.units.length)] as TrafficUnit,
    generated: true,
  }));
  return placed.sort((a, b) => a.start - b.start);
}

/** Longer stretches hold more of what is usual. */
function choose(stretches: Stretch[], value: number): Stretch {
  let left = value * stretches.reduce((sum, { seconds }) => sum + seconds, 0);
  return (stretches.find(({ seconds }) => (left -= seconds) < 0) ?? stretches.at(-1)) as Stretch;
}
