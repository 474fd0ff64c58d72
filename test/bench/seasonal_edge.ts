import type { FigureBucket } from '../../server/analysis/series';
import { toFigureBucket } from '../../server/analysis/to_figure_bucket';
import type { Random } from './random';
import { createRandom } from './random';

/** An edge whose days are generated: how busy it is, how it behaves, what happens to it on the way. */
export interface EdgeNature {
  name: string;
  /** Requests a minute, on average over the week. */
  rate: number;
  /** Median milliseconds, and the standard deviation of their logarithm. */
  median: number;
  spread: number;
  /** Share of requests that fails on any day. */
  errors: number;
  /** Minutes of an hour in which it is active at all; 60: always. */
  activeMinutes: number;
  /** From this day on it is so many times as slow, for ever. */
  step?: { day: number; times: number };
}

export interface GeneratedEdge {
  /** Lines that start in [from, to), which are whole half minutes; as many milliseconds of it as were not a gap are covered. */
  between(ranges: ReadonlyArray<{ from: number; to: number }>): FigureBucket;
}

export const HALF_MINUTE = 30_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Calendar {
  /** Epoch milliseconds of its first midnight, local time being UTC + 2 h until the clocks change. */
  start: number;
  days: number;
  /** From this day on local time is UTC + 1 h. */
  clockChange: number;
  /** Hours without any telemetry, from everybody: [day, hour, length in minutes]. */
  gaps: ReadonlyArray<[day: number, hour: number, minutes: number]>;
}

/**
 * Weeks of one edge in half minutes. People's rhythm follows the local clock: nights at a quarter, weekends at 60 %, a lunch dip; the load drifts from
 * quarter of an hour to quarter of an hour, requests come in bunches, latency wanders and rises a little with load, one in a hundred takes ten times as long.
 */
export function generateEdge(nature: EdgeNature, calendar: Calendar, seed: number): GeneratedEdge {
  const random = createRandom(seed);
  const count = (calendar.days * DAY) / HALF_MINUTE;
  const starts = new Uint32Array(count + 1);
  const failed = new Uint16Array(count);
  const durations: number[] = [];
  let [load, mood] = [0, 0];
  for (let place = 0; place < count; place++) {
    const at = place * HALF_MINUTE;
    if (place % 30 === 0) load = 0.7 * load + 0.1 * random.normal();
    if (place % 10 === 0) mood = 0.8 * mood + 0.06 * random.normal();
    const busy = rhythm(at, calendar) * Math.exp(load);
    const lines =
      isActive(at, nature) && !isGap(at, calendar) ? bunched((nature.rate / 2) * busy * (60 / nature.activeMinutes), random) : 0;
    const day = at / DAY;
    const slow = nature.step && day >= nature.step.day + 0.6 ? nature.step.times : 1;
    const median = nature.median * slow * Math.exp(mood) * (1 + 0.15 * busy);
    for (let line = 0; line < lines; line++) {
      const tail = random.next() < 0.01 ? 10 : 1;
      durations.push(Math.round(median * tail * Math.exp(nature.spread * random.normal())));
      if (random.next() < nature.errors) failed[place] = (failed[place] ?? 0) + 1;
    }
    starts[place + 1] = durations.length;
  }
  const times = Float64Array.from(durations);
  const placeOf = (at: number) => Math.max(0, Math.min(count, Math.round((at - calendar.start) / HALF_MINUTE)));
  return {
    between(ranges) {
      const kept: Float64Array[] = [];
      let [covered, errors, lines] = [0, 0, 0];
      for (const { from, to } of ranges) {
        const [first, last] = [placeOf(from), placeOf(to)];
        const chunk = times.subarray(starts[first], starts[last]);
        kept.push(chunk);
        lines += chunk.length;
        for (let place = first; place < last; place++) {
          errors += failed[place] ?? 0;
          if (!isGap(place * HALF_MINUTE, calendar)) covered += HALF_MINUTE;
        }
      }
      const all = new Float64Array(lines);
      let filled = 0;
      for (const chunk of kept) {
        all.set(chunk, filled);
        filled += chunk.length;
      }
      all.sort();
      const rank = (share: number) => all[Math.max(0, Math.min(lines - 1, Math.round(share * lines) - 1))];
      const [p50, p75, p95, p99, p999] = [0.5, 0.75, 0.95, 0.99, 0.999].map(rank);
      const span = { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
      return toFigureBucket({
        ...span,
        covered,
        lines,
        answered: lines,
        ...(lines > 0 ? ({ p50, p75, p95, p99, p999 } as Percentiles) : {}),
        judged: lines,
        failed: errors,
        bytes: lines * 1_500,
      });
    },
  };
}

type Percentiles = Pick<FigureBucket, 'p50' | 'p75' | 'p95' | 'p99' | 'p999'>;

function rhythm(at: number, { clockChange }: Calendar): number {
  const local = at + (at < clockChange * DAY ? 2 : 1) * HOUR;
  const hour = (local % DAY) / HOUR;
  const weekday = Math.floor(local / DAY) % 7;
  const day = 0.62 - 0.38 * Math.cos(((hour - 3) / 24) * 2 * Math.PI);
  const lunch = 1 - 0.15 * Math.exp(-((hour - 12.5) ** 2));
  return 1.5 * day * lunch * (weekday >= 5 ? 0.6 : 1);
}

const isActive = (at: number, { activeMinutes }: EdgeNature) => (at % HOUR) / MINUTE < activeMinutes;

function isGap(at: number, { gaps }: Calendar): boolean {
  return gaps.some(([day, hour, minutes]) => {
    const begin = day * DAY + hour * HOUR;
    return at >= begin && at < begin + minutes * MINUTE;
  });
}

/** Poisson around a mean that itself differs by a quarter from half minute to half minute: requests come in bunches. */
function bunched(mean: number, random: Random): number {
  const unsteady = mean * Math.max(0.05, 1 + 0.25 * random.normal());
  if (unsteady > 60) return Math.max(0, Math.round(unsteady + Math.sqrt(unsteady) * random.normal()));
  const left = Math.exp(-unsteady);
  let count = 0;
  for (let product = random.next(); product > left; product *= random.next()) count += 1;
  return count;
}
