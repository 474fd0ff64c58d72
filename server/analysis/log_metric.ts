import type { AnomalyMetric } from '../../common/domain/anomaly';
import { anomalyScore } from '../../common/domain/anomaly';
import { binomialSurprise } from './binomial_surprise';
import { poolBuckets } from './merge_buckets';
import type { Metric } from './metric';
import { quantile, sorted } from './quantile';
import type { FigureBucket } from './series';
import type { Scale } from './to_score';
import { toScore } from './to_score';

export interface LogMetricOptions {
  name: AnomalyMetric;
  value(bucket: FigureBucket): number | undefined;
  /** Lines behind that value. */
  count(bucket: FigureBucket): number;
  /** Fewer lines than these in a stretch say nothing. */
  least: number;
  /** Added before proportions are taken, in the metric's unit: 1 ms that becomes 3 ms is no matter. */
  softening: number;
  /** No day is known to resemble another more than this (standard deviation of the logarithm). */
  floor: number;
  /** Standard deviation of one line's share in the value (of the logarithm), from a stretch; undefined: to be told from how stretches differ. */
  noise?(bucket: FigureBucket): number | undefined;
  /** Times usual. */
  effect: Scale;
  /** The share of lines that is at or above the value: half of them for a median. Then those must be improbable as well. */
  above?: number;
  directions: Metric['directions'];
}

/** In standard deviations. Far beyond what a normal distribution would ask for: real days are not normal. */
export const SURENESS: Scale = [3, 4.5, 6.5, 9, 20];
/** The usual band reaches so many standard deviations to both sides. */
const BAND = 2.5;
const MIN_NOISE = 0.05;
/** -log10 of the probability. */
const SURPRISE: Scale = [2, 3, 5, 8, 20];
/** A slow second is slow for all its lines: they count as so many fewer. */
const TOGETHER = 2;
/** Ranks of a stretch that are known, and the share of lines beyond them. */
const BEYOND = [
  ['p75', 0.25],
  ['p95', 0.05],
  ['p99', 0.01],
  ['p999', 0.001],
] as const;

/**
 * A metric that differs by proportion: latency, size. Judged by the logarithm's distance from the median of earlier stretches, in units of how
 * much those differ among each other (interquartile range) and of what chance does to so few lines. It takes both to score: sure, and large.
 */
export function createLogMetric(options: LogMetricOptions): Metric {
  const { name, value, count, least, softening, floor, effect, directions, above } = options;
  const position = (bucket: FigureBucket) => {
    const known = value(bucket);
    return known === undefined ? undefined : Math.log(Math.max(0, known) + softening);
  };
  const back = (at: number) => Math.max(0, Math.exp(at) - softening);
  return {
    name,
    value,
    steps: true,
    weekly: false,
    directions,
    cap: 100,
    learn(history) {
      const stretches = poolBuckets(history, (bucket) => (value(bucket) === undefined ? 0 : count(bucket)), least);
      const positions = sorted(stretches.map(position).filter((at) => at !== undefined));
      const middle = quantile(positions, 0.5);
      if (middle === undefined) return undefined;
      const between = spreadOf(positions);
      const days = Math.sqrt(between * between + floor * floor);
      const typical = quantile(sorted(stretches.map(count)), 0.5) ?? least;
      const noise = noiseOf(stretches, options);
      let ranks: ReturnType<typeof ranksOf> | undefined;
      return {
        usual: { middle: back(middle), low: back(middle - BAND * days), high: back(middle + BAND * days) },
        stretches: positions.length,
        judge(bucket) {
          const at = position(bucket);
          const lines = count(bucket);
          if (at === undefined || lines < 1) return undefined;
          // How stretches differ holds chance already, for as many lines as they have.
          const chance = noise === undefined ? days * Math.sqrt(typical / lines) : noise / Math.sqrt(lines);
          const deviation = (at - middle) / Math.sqrt(days * days + chance * chance);
          let score = lines < least ? 0 : toScore(Math.abs(deviation), SURENESS);
          // Most buckets are as usual: what follows is asked of the others only.
          if (score > 0) score = Math.min(score, toScore(Math.exp(Math.abs(at - middle)), effect));
          if (score > 0 && above !== undefined)
            score = Math.min(
              score,
              toScore(surpriseOf(at - days, lines / TOGETHER, above, (ranks ??= ranksOf(stretches, softening))), SURPRISE),
            );
          return { actual: Math.max(0, value(bucket) ?? 0), deviation, score: anomalyScore(score), lines };
        },
      };
    },
  };
}

/** As a standard deviation, from the middle half; of few stretches with a surcharge for what they cannot know. */
export function spreadOf(ordered: readonly number[]): number {
  const width = (quantile(ordered, 0.75) ?? 0) - (quantile(ordered, 0.25) ?? 0);
  return (width / 1.349) * (1 + 2 / Math.max(1, ordered.length));
}

/** Where usual lines end, on the logarithm: for each known rank the median of the stretches, and what share lies beyond. */
function ranksOf(stretches: readonly FigureBucket[], softening: number): Array<{ at: number; beyond: number }> {
  return BEYOND.flatMap(([rank, beyond]) => {
    const middle = quantile(sorted(stretches.map((each) => each[rank]).filter((each) => each !== undefined)), 0.5);
    return middle === undefined ? [] : [{ at: Math.log(middle + softening), beyond }];
  });
}

/** That so many of so few lines lie beyond what usually few do: without any assumption on how latencies are distributed. */
function surpriseOf(at: number, lines: number, above: number, ranks: ReadonlyArray<{ at: number; beyond: number }>): number {
  const next = ranks.findIndex((rank) => rank.at > at);
  const passed = ranks[next === -1 ? ranks.length - 1 : next - 1];
  if (!passed) return 0;
  const ahead = next === -1 ? undefined : ranks[next];
  // Between two known ranks the share beyond falls evenly on the logarithm.
  const way = ahead && ahead.at > passed.at ? (at - passed.at) / (ahead.at - passed.at) : 0;
  const beyond = ahead ? passed.beyond * (ahead.beyond / passed.beyond) ** way : passed.beyond;
  return binomialSurprise(lines * above, lines, beyond);
}

function noiseOf(stretches: readonly FigureBucket[], { noise }: LogMetricOptions): number | undefined {
  if (!noise) return undefined;
  const known = sorted(stretches.map(noise).filter((each) => each !== undefined));
  return Math.max(MIN_NOISE, quantile(known, 0.5) ?? 1);
}
