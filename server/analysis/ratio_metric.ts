import type { AnomalyMetric } from '../../common/domain/anomaly';
import { anomalyScore } from '../../common/domain/anomaly';
import { binomialSurprise } from './binomial_surprise';
import { poolBuckets } from './merge_buckets';
import type { Metric } from './metric';
import { quantile, sorted } from './quantile';
import type { FigureBucket } from './series';
import type { Scale } from './to_score';
import { toScore } from './to_score';

interface RatioMetricOptions {
  name: AnomalyMetric;
  failed(bucket: FigureBucket): number | undefined;
  total(bucket: FigureBucket): number;
  cap: number;
}

/** -log10 of the probability. */
const SURENESS: Scale = [2, 3, 5, 8, 20];
/** Above usual, as a share of all requests. */
const EFFECT: Scale = [0.01, 0.03, 0.1, 0.3, 1];
/** So much may fail at any time without anybody being called; where history shows that usually less does, less. */
const ALWAYS_FINE = 0.005;
const FINE_IF_PROVEN = 0.002;
/** Lines of history that prove it. */
const PROOF = 1_500;
/** A stretch of fewer requests does not tell its share of failures. */
const LEAST = 30;
const LEAST_FAILED = 3;
/** Of fewer requests not even all failing is more than minor. */
const FEW = 8;
/** One trouble fails several requests at once: they count as so many fewer. */
const TOGETHER = 1.25;

/** A share of requests that fail: judged by how improbable so many are, and by how many more they are than usual. */
export function createRatioMetric({ name, failed, total, cap }: RatioMetricOptions): Metric {
  const value = (bucket: FigureBucket) => {
    const count = failed(bucket);
    return count === undefined || total(bucket) === 0 ? undefined : count / total(bucket);
  };
  return {
    name,
    value,
    steps: false,
    weekly: false,
    directions: ['higher'],
    cap,
    learn(history) {
      const stretches = poolBuckets(history, (bucket) => (value(bucket) === undefined ? 0 : total(bucket)), LEAST);
      const shares = sorted(stretches.map(value).filter((share) => share !== undefined));
      // Of nothing at all: failing is never what a mesh is for.
      if (shares.length === 0 && history.length > 0) return undefined;
      const middle = quantile(shares, 0.5) ?? 0;
      const quarter = quantile(shares, 0.75) ?? middle;
      const high = Math.max(ALWAYS_FINE, quarter + 1.5 * (quarter - (quantile(shares, 0.25) ?? middle)));
      const known = stretches.reduce((sum, stretch) => sum + total(stretch), 0);
      const fine = known >= PROOF ? FINE_IF_PROVEN : ALWAYS_FINE;
      const reference = Math.max(fine, trimmedMean(shares), quarter);
      return {
        usual: { middle, low: 0, high: Math.min(1, high) },
        stretches: shares.length,
        judge(bucket) {
          const actual = value(bucket);
          const count = failed(bucket);
          if (actual === undefined || count === undefined) return undefined;
          const lines = total(bucket);
          const expected = lines * reference;
          const deviation = (count - expected) / Math.sqrt(Math.max(0.25, expected * (1 - reference)) * TOGETHER);
          if (count < LEAST_FAILED) return { actual, deviation, score: anomalyScore(0), lines };
          const surprise = binomialSurprise(count / TOGETHER, lines / TOGETHER, Math.min(0.99, reference));
          const score = Math.min(toScore(surprise, SURENESS), toScore(actual - reference, EFFECT), lines < FEW ? 49 : 100);
          return { actual, deviation, score: anomalyScore(score), lines };
        },
      };
    },
  };
}

/** Without the worst fifth: an earlier incident is not what is usual. */
function trimmedMean(ordered: readonly number[]): number {
  const kept = ordered.slice(0, Math.ceil(ordered.length * 0.8));
  return kept.reduce((sum, share) => sum + share, 0) / Math.max(1, kept.length);
}
