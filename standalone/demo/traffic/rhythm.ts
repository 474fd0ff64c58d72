import { DAY, HOUR } from './script';

const SWING = 0.3;
const BUSIEST_HOUR = 14;
const WEEKDAY = 1.08;
const WEEKEND = 0.8;

/**
 * How busy the mesh is at a moment, 1 being average over the week: ±30 % over the day with its top at 14:00 UTC, a quarter less on weekends.
 * Days blend into each other around midnight, so that Friday's night does not jump.
 */
export function rhythm(at: number): number {
  const hour = (at % DAY) / HOUR;
  return weekFactor(at) * (1 + SWING * Math.cos(((hour - BUSIEST_HOUR) / 24) * 2 * Math.PI));
}

function weekFactor(at: number): number {
  const early = dayFactor(at - 2 * HOUR);
  const late = dayFactor(at + 2 * HOUR);
  if (early === late) return early;
  // Within two hours of midnight: 0 at 22:00, 1 at 02:00.
  const way = ((at + 2 * HOUR) % DAY) / HOUR / 4;
  return early + (late - early) * way;
}

function dayFactor(at: number): number {
  // 1970-01-01 was a Thursday.
  const weekday = (Math.floor(at / DAY) + 4) % 7;
  return weekday === 0 || weekday === 6 ? WEEKEND : WEEKDAY;
}
