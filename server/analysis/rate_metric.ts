import { anomalyScore } from '../../common/domain/anomaly';
import { SURENESS, spreadOf } from './log_metric';
import type { Metric } from './metric';
import { quantile, sorted } from './quantile';
import type { FigureBucket } from './series';
import type { Scale } from './to_score';
import { toScore } from './to_score';

/** Times usual. */
const MORE: Scale = [1.7, 2.5, 5, 12, 50];
/** Usual divided by what is left. */
const LESS: Scale = [1.7, 2.5, 4, 12, 100];
const FLOOR = 0.12;
/** Requests come in bunches: counts differ by more than Poisson's square root. */
const BUNCHING = 2.5;
const BAND = 2.5;
/** Of fewer expected lines silence is no news. */
const LEAST_EXPECTED = 12;
/** And of fewer than these no more than minor. */
const MANY_EXPECTED = 25;
/** Comes and goes: so often, in the two hours or so before, it crossed a tenth of what is usual. */
const CROSSINGS = 3;
const MOST_OF_LEAD = 0.9;
/** Nor are fewer than these a flood. */
const LEAST_SEEN = 30;
/** A pause or a rush that is shorter is nothing to wake anybody for, milliseconds. */
const A_WHILE = 180_000;
/** Shippers lag: what is missing for less than this may still come, milliseconds. */
const LAG = 60_000;

/** Lines a second: gone quiet, or many more than usual. */
export const rateMetric: Metric = {
  name: 'rate',
  value: rateOf,
  steps: true,
  weekly: true,
  directions: ['higher', 'lower'],
  cap: 90,
  learn(history, { recent, lead }) {
    const known = history.map(rateOf).filter((rate) => rate !== undefined);
    const middle = quantile(sorted(known), 0.5);
    if (middle === undefined || middle <= 0) return undefined;
    // On the logarithm, where half and double are equally far; a stretch without a line counts as one tenth of the usual.
    const between = spreadOf(sorted(known.map((rate) => Math.log(Math.max(rate, middle / 10)))));
    const days = Math.sqrt(between * between + FLOOR * FLOOR);
    const unsteady = unsteadinessOf(recent);
    if (isIntermittent(lead, middle)) return undefined;
    // Right after a gap of the telemetry nobody can tell a job that comes and goes.
    const seen = lead.reduce((sum, { covered }) => sum + covered, 0);
    const isBlind = lead.length > 0 && seen < MOST_OF_LEAD * lead.reduce((sum, { from, to }) => sum + to - from, 0);
    return {
      usual: { middle, low: middle * Math.exp(-BAND * days), high: middle * Math.exp(BAND * days) },
      stretches: known.length,
      judge(bucket) {
        const actual = rateOf(bucket);
        if (actual === undefined) return undefined;
        const expected = (middle * bucket.covered) / 1000;
        const far = Math.log((bucket.lines + 1) / (expected + 1));
        const chance = Math.max(BUNCHING / (expected + 1), unsteady / Math.max(1, bucket.covered));
        const deviation = far / Math.sqrt(days * days + chance);
        const enough = far > 0 ? bucket.lines >= LEAST_SEEN : expected >= LEAST_EXPECTED && bucket.covered >= LAG;
        let score = enough ? toScore(Math.abs(deviation), SURENESS) : 0;
        if (score > 0) score = Math.min(score, toScore(Math.exp(Math.abs(far)), far > 0 ? MORE : LESS));
        if (bucket.covered < A_WHILE || (far < 0 && (isBlind || expected < MANY_EXPECTED))) score = Math.min(score, 49);
        return { actual, deviation, score: anomalyScore(score), lines: bucket.lines };
      },
    };
  },
};

function rateOf({ lines, covered }: FigureBucket): number | undefined {
  return covered > 0 ? lines / (covered / 1000) : undefined;
}

/** A job that runs once an hour is not quiet in between. One outage crosses twice at most. */
function isIntermittent(lead: readonly FigureBucket[], middle: number): boolean {
  const busy = lead.flatMap((bucket) => rateOf(bucket) ?? []).map((rate) => rate > middle / 10);
  return busy.filter((is, place) => place > 0 && is !== busy[place - 1]).length >= CROSSINGS;
}

/**
 * How much neighbouring buckets differ beyond chance: the variance of the logarithm of their lines, times milliseconds, so that it can be told for
 * any length. From differences of neighbours and their median, which neither a trend nor a single break moves.
 */
function unsteadinessOf(recent: readonly FigureBucket[]): number {
  const squares: number[] = [];
  let before: FigureBucket | undefined;
  for (const bucket of recent) {
    if (bucket.covered === 0) continue;
    if (before) squares.push(Math.log((bucket.lines + 1) / (before.lines + 1)) ** 2 * Math.min(bucket.covered, before.covered));
    before = bucket;
  }
  // Half the square of a difference is the variance; the median of a squared normal is 0.455 of its mean.
  return (quantile(sorted(squares), 0.5) ?? 0) / 2 / 0.455;
}
