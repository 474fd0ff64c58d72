import { createLogMetric } from './log_metric';
import type { Metric } from './metric';
import { rateMetric } from './rate_metric';
import { createRatioMetric } from './ratio_metric';
import type { FigureBucket } from './series';
import type { Scale } from './to_score';

const LATENCY_EFFECT: Scale = [1.3, 1.6, 2.2, 4, 10];
const BYTES_EFFECT: Scale = [2, 4, 8, 20, 100];
/** Milliseconds that nobody notices. */
const LATENCY_SOFTENING = 10;

const softLog = (value: number) => Math.log(value + LATENCY_SOFTENING);

/** What a median of n lines does by chance: 1.25 standard deviations of one, divided by the root of n. */
const medianNoise = ({ p50, p75 }: FigureBucket) =>
  p50 === undefined || p75 === undefined ? undefined : (1.2533 * (softLog(p75) - softLog(p50))) / 0.6745;

/** The same for a 95th percentile, from how far the 99th lies behind it. */
const tailNoise = ({ p95, p99 }: FigureBucket) =>
  p95 === undefined || p99 === undefined ? undefined : Math.max(0.5, (2.11 * (softLog(p99) - softLog(p95))) / 0.681);

const bytesPerLine = ({ bytes, lines }: FigureBucket) => (bytes === undefined || lines === 0 ? undefined : bytes / lines);

const latency = { softening: LATENCY_SOFTENING, effect: LATENCY_EFFECT, count: ({ answered }: FigureBucket) => answered };

/** In the order in which they are told when they score alike. */
export const allMetrics: readonly Metric[] = [
  createRatioMetric({ name: 'error_ratio', failed: ({ failed }) => failed, total: ({ judged }) => judged, cap: 100 }),
  // Nobody suffers from them yet.
  createRatioMetric({ name: 'hidden_errors', failed: ({ hidden }) => hidden, total: ({ judged }) => judged, cap: 74 }),
  createLogMetric({
    ...latency,
    name: 'p50',
    value: ({ p50 }) => p50,
    least: 5,
    floor: 0.08,
    above: 0.5,
    noise: medianNoise,
    directions: ['higher'],
  }),
  createLogMetric({
    ...latency,
    name: 'p95',
    value: ({ p95 }) => p95,
    least: 20,
    floor: 0.12,
    above: 0.05,
    noise: tailNoise,
    directions: ['higher'],
  }),
  createLogMetric({
    ...latency,
    name: 'gap',
    value: ({ p50, calleeP50 }) => (p50 === undefined || calleeP50 === undefined ? undefined : p50 - calleeP50),
    least: 20,
    floor: 0.1,
    noise: medianNoise,
    directions: ['higher'],
  }),
  rateMetric,
  createLogMetric({
    name: 'bytes',
    value: bytesPerLine,
    count: ({ lines }) => lines,
    least: 20,
    softening: 200,
    floor: 0.15,
    effect: BYTES_EFFECT,
    directions: ['higher', 'lower'],
  }),
];
