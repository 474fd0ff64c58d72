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
/** Nor are fewer than these a flood. */
const LEAST_SEEN = 30;
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
  learn(history) {
    const known = history.map(rateOf).filter((rate) => rate !== undefined);
    const middle = quantile(sorted(known), 0.5);
    if (middle === undefined || middle <= 0) return undefined;
    // On the logarithm, where half and double are equally far; a stretch without a line counts as one tenth of the usual.
    const between = spreadOf(sorted(known.map((rate) => Math.log(Math.max(rate, middle / 10)))));
    const days = Math.hypot(between, FLOOR);
    return {
      usual: { middle, low: middle * Math.exp(-BAND * days), high: middle * Math.exp(BAND * days) },
      stretches: known.length,
      judge(bucket) {
        const actual = rateOf(bucket);
        if (actual === undefined) return undefined;
        const expected = (middle * bucket.covered) / 1000;
        const far = Math.log((bucket.lines + 1) / (expected + 1));
        const deviation = far / Math.hypot(days, Math.sqrt(BUNCHING / (expected + 1)));
        const sure = toScore(Math.abs(deviation), SURENESS);
        const large = toScore(Math.exp(Math.abs(far)), far > 0 ? MORE : LESS);
        const enough = far > 0 ? bucket.lines >= LEAST_SEEN : expected >= LEAST_EXPECTED && bucket.covered >= LAG;
        return { actual, deviation, score: anomalyScore(enough ? Math.min(sure, large) : 0), lines: bucket.lines };
      },
    };
  },
};

function rateOf({ lines, covered }: FigureBucket): number | undefined {
  return covered > 0 ? lines / (covered / 1000) : undefined;
}
