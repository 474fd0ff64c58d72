import type { MetricSeries } from './scenario';

type Values = ReadonlyArray<number | null>;

/** Percentiles that a mean can be made of, with their ranks. */
const PERCENTILES = [
  ['P50', 0.5],
  ['P75', 0.75],
  ['P90', 0.9],
  ['P95', 0.95],
  ['P99', 0.99],
] as const;

/** A mean adds up along calls, and a median nearly does where most requests take the same way; a high percentile does not. */
export interface LatencyFigure {
  values: Values;
  statistic: string;
  adds: boolean;
}

/**
 * The latency of a service (prefix "latency") or of one side of an edge ("clientLatency", "serverLatency"), in milliseconds: the mean,
 * one made of the percentiles, or the lowest percentile there is.
 */
export function latencyOf(series: MetricSeries | undefined, prefix = 'latency'): LatencyFigure | undefined {
  const values = (statistic: string) => series?.[`${prefix}${statistic}Ms`];
  const mean = values('Mean');
  if (mean) return { values: mean, statistic: 'Mean', adds: true };
  const known = PERCENTILES.flatMap(([name, rank]) => {
    const found = values(name);
    return found ? [{ name, rank, values: found }] : [];
  });
  const [lowest] = known;
  if (!lowest) return undefined;
  if (known.length === 1 || lowest.name !== 'P50') {
    return { values: lowest.values, statistic: lowest.name, adds: lowest.name === 'P50' };
  }
  const estimates = lowest.values.map((_, place) => meanOf(known.map(({ rank, values: of }) => ({ rank, value: of[place] }))));
  return { values: estimates, statistic: known.map(({ name }) => name).join('+'), adds: true };
}

/** Straight lines between the known ranks, and flat outside of them. */
function meanOf(points: ReadonlyArray<{ rank: number; value: number | null | undefined }>): number | null {
  let [total, before] = [0, { rank: 0, value: points[0]?.value }];
  for (const point of [...points, { rank: 1, value: points.at(-1)?.value }]) {
    if (typeof point.value !== 'number' || typeof before.value !== 'number') return null;
    total += (point.rank - before.rank) * ((point.value + before.value) / 2);
    before = { rank: point.rank, value: point.value };
  }
  return total;
}

/** 0 to 1. Per cent is the format; a series that never exceeds 1 is taken for shares, because nothing is available to one per cent at its best. */
export function failuresOf(series: MetricSeries | undefined, name = 'availability'): Values | undefined {
  const values = series?.[name];
  const whole = values?.some((value) => value !== null && value > 1) ? 100 : 1;
  return values?.map((value) => (value === null ? null : 1 - value / whole));
}

export function differenceOf(a: Values, b: Values): Values {
  return a.map((value, place) => {
    const other = b[place];
    return typeof value === 'number' && typeof other === 'number' ? value - other : null;
  });
}
