import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';

/** What has to be looked at to judge a window: the window itself, what came right before, and the same hours of earlier days. */
export interface WindowPlan {
  /** Equal steps from range.from to range.to. */
  recent: Stretch;
  /** Earlier on the same day; undefined before windows so long that it would meet yesterday's. */
  lead?: Stretch;
  /** Earlier days. */
  history: Stretch;
}

export interface Stretch {
  /** Looked at are these only, oldest first; each lies within one bucket. */
  ranges: TimeRange[];
  /** Length of a bucket, milliseconds, and where one begins. */
  interval: number;
  origin: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const STEPS = [
  5 * SECOND,
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
].concat([1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR));
const MOST_STEPS = 30;
/** Shorter steps hold too few lines of an ordinary edge to tell anything, except where the window is that short itself. */
const SHORTEST_STEP = 30 * SECOND;
const FEWEST_STEPS = 6;
/** Seven days of the last week, and the same day of three weeks before. */
const DAYS_BACK = [1, 2, 3, 4, 5, 6, 7, 14, 21, 28];
const WEEKS_BACK = [1, 2, 3, 4];
/** Shorter windows are one season: an hour more to both sides is compared with, because clocks and habits shift. */
const ONE_SEASON = 3 * HOUR;
const LONGEST_WITH_LEAD = 6 * HOUR;
/** History is sampled: of each half hour these ten minutes. A third of the cost, and as good a median. */
const SAMPLE = 10 * MINUTE;
const SAMPLE_EVERY = 30 * MINUTE;
const MOST_SAMPLES = 340;

/** The same for every look within half an hour, so that Elasticsearch can answer it from its cache. */
export function planWindow({ from, to }: TimeRange): WindowPlan {
  const length = to - from;
  const step =
    STEPS.find((each) => length / each <= MOST_STEPS && each >= Math.min(SHORTEST_STEP, length / FEWEST_STEPS)) ??
    Math.ceil(length / MOST_STEPS / DAY) * DAY;
  const start = Math.floor(from / step) * step;
  const lead = planLead(start, length);
  return {
    recent: { ranges: [range(start, to)], interval: step, origin: start },
    ...(lead ? { lead } : {}),
    history: planHistory(from, to),
  };
}

function planLead(start: number, length: number): Stretch | undefined {
  if (length > LONGEST_WITH_LEAD) return undefined;
  const interval = length <= HOUR ? 15 * MINUTE : HOUR;
  const count = 8;
  const first = start - count * interval;
  return {
    ranges: Array.from({ length: count }, (_, n) => range(first + n * interval, first + (n + 1) * interval)),
    interval,
    origin: first,
  };
}

function planHistory(from: number, to: number): Stretch {
  const isShort = to - from <= ONE_SEASON;
  const first = Math.floor((isShort ? from - HOUR : from) / SAMPLE_EVERY) * SAMPLE_EVERY;
  const last = Math.ceil((isShort ? to + HOUR : to) / SAMPLE_EVERY) * SAMPLE_EVERY;
  const length = last - first;
  const shifts =
    to - from <= DAY ? DAYS_BACK.map((days) => days * DAY) : WEEKS_BACK.map((weeks) => weeks * Math.ceil(length / WEEK) * WEEK);
  const interval = isShort ? DAY : toSeason(length);
  const every = Math.max(SAMPLE_EVERY, Math.ceil((length * shifts.length) / MOST_SAMPLES / SAMPLE_EVERY) * SAMPLE_EVERY);
  const ranges = [...shifts].reverse().flatMap((shift) =>
    Array.from({ length: Math.ceil(length / every) }, (_, n) => {
      const begin = first - shift + n * every;
      return range(begin, begin + SAMPLE);
    }),
  );
  return { ranges, interval, origin: first };
}

/** An eighth of a day's window; of longer ones a quarter of a day, or days. */
function toSeason(length: number): number {
  if (length > 2 * WEEK) return DAY;
  return ([1, 2, 3, 4, 6].find((each) => length / (each * HOUR) <= 8) ?? 6) * HOUR;
}

const range = (from: number, to: number): TimeRange => ({ from: epochMs(from), to: epochMs(to) });
