import type { FigureBucket } from './series';

type Span = Pick<FigureBucket, 'from' | 'to' | 'covered'>;

/** Buckets of the window that are compared with the same stretches of history; all as places in their lists. */
export interface Phase {
  recent: number[];
  /** At these hours. */
  hours: number[];
  /** At these hours on the same day of the week; where those are too few on days of the same kind (working days, weekends), else on all. */
  weekly: number[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks change by an hour twice a year, people's habits with them. */
const CLOCK_CHANGE = HOUR;
const FEW_DAYS = 4;
const FEW_WEEKDAYS = 3;

/** Which stretches of history a bucket is like. The same for every subject, so it is found once for all of them. */
export function toPhases(recent: readonly Span[], history: readonly Span[]): Phase[] {
  const phases = new Map<string, Phase>();
  recent.forEach((bucket, place) => {
    const middle = (bucket.from + bucket.to) / 2;
    // Days of which nothing is known are no days.
    const alike = history.flatMap((stretch, at) => (stretch.covered > 0 && isAtTheseHours(middle, stretch) ? [at] : []));
    const sameDay = alike.filter((at) => weekdayOf(middleOf(history[at] as Span)) === weekdayOf(middle));
    const sameKind = alike.filter((at) => isWeekend(middleOf(history[at] as Span)) === isWeekend(middle));
    const weekly =
      countDays(sameDay, history) >= FEW_WEEKDAYS ? sameDay : countDays(sameKind, history) >= FEW_DAYS ? sameKind : alike;
    const key = `${alike.join()};${weekly.join()}`;
    const known = phases.get(key);
    if (known) known.recent.push(place);
    else phases.set(key, { recent: [place], hours: alike, weekly });
  });
  return [...phases.values()];
}

const middleOf = ({ from, to }: Pick<Span, 'from' | 'to'>) => (from + to) / 2;

function isAtTheseHours(at: number, { from, to }: Pick<Span, 'from' | 'to'>): boolean {
  const into = (((at - from + CLOCK_CHANGE) % DAY) + DAY) % DAY;
  return into < to - from + 2 * CLOCK_CHANGE;
}

/** 1970-01-01 was a Thursday; Sunday is 0. */
const weekdayOf = (at: number) => (Math.floor(at / DAY) + 4) % 7;
const isWeekend = (at: number) => [0, 6].includes(weekdayOf(at));

const countDays = (places: readonly number[], history: readonly Span[]) =>
  new Set(places.map((at) => Math.floor((history[at] as Span).from / DAY))).size;
