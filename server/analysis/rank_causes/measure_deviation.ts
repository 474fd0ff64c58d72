import type { Deviation } from './cause_graph';

export interface Sample {
  value: number;
  /** Requests it is the figure of. */
  requests?: number;
}

export interface Comparison {
  /** What is usual is taken from these. */
  history: readonly Sample[];
  /** Right before the trouble: tells a change that began with it from one that had been there for long. */
  before: readonly Sample[];
  /** While the trouble lasts, each with its weight. */
  during: ReadonlyArray<Sample & { weight: number }>;
  /** A ratio's own randomness follows from the number of requests. */
  kind: 'amount' | 'ratio';
}

/** With less history nobody can say how long something usually takes. That nothing fails needs no proof: it is what a mesh is for. */
const LEAST_HISTORY: Record<Comparison['kind'], number> = { amount: 4, ratio: 0 };
/** A spread that was seen so many times only may be twice as wide. */
const FEW = 8;
/** Half of a normal distribution's quartile distance, and its 95th percentile: they turn spreads into standard deviations. */
const NORMAL_QUARTILE = 0.6745;
const NORMAL_P95 = 1.645;
/** A difference below 2 % of the usual amount is nothing that anybody would call slow, however steady the figure is. */
const NEGLIGIBLE = 0.02;

/** How far a figure is above its usual. Undefined: there is too little to tell. All figures are such that more is worse. */
export function measureDeviation({ history, before, during, kind }: Comparison): Deviation | undefined {
  const total = during.reduce((sum, { weight }) => sum + weight, 0);
  if (history.length < LEAST_HISTORY[kind] || total <= 0) return undefined;
  const sorted = history.map(({ value }) => value).sort((a, b) => a - b);
  const usual = kind === 'ratio' ? pooled(history) : quantile(sorted, 0.5);
  const actual = during.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const recent =
    before.length > 0
      ? quantile(
          [...before].map(({ value }) => value).sort((a, b) => a - b),
          0.5,
        )
      : usual;
  const excess = Math.max(0, actual - Math.max(usual, recent));
  const spread = Math.hypot(
    spreadAbove(sorted, quantile(sorted, 0.5)) * Math.max(1, FEW / Math.max(1, history.length)),
    // A figure that is usually nothing (a duration rounded to 0) is measured by what it has become.
    kind === 'ratio' ? chance(usual, during) : NEGLIGIBLE * (usual > 0 ? usual : excess),
  );
  return { usual, actual, excess, strength: spread > 0 ? excess / spread : 0 };
}

/** Of the upper side only: latencies are skewed, and what counts is how far up is still usual. */
function spreadAbove(sorted: readonly number[], middle: number): number {
  const deviations = sorted.map((value) => Math.abs(value - middle)).sort((a, b) => a - b);
  return Math.max(quantile(deviations, 0.5) / NORMAL_QUARTILE, (quantile(sorted, 0.95) - middle) / NORMAL_P95);
}

/** Standard error of a share among so many requests; one more failure than there ever were keeps it above zero. */
function chance(usual: number, during: Comparison['during']): number {
  const requests = during.reduce((sum, sample) => sum + (sample.requests ?? 0), 0);
  if (requests === 0) return 0.01;
  const share = (usual * requests + 1) / (requests + 2);
  return Math.sqrt((share * (1 - share)) / requests);
}

function pooled(history: readonly Sample[]): number {
  const requests = history.reduce((sum, sample) => sum + (sample.requests ?? 1), 0);
  return requests > 0 ? history.reduce((sum, sample) => sum + sample.value * (sample.requests ?? 1), 0) / requests : 0;
}

/** Between the two nearest ranks; 0 of nothing. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}
