/** How many came to lie at or below each bound, in ascending order of bounds; the last bound is Infinity. */
export interface CountedBound {
  bound: number;
  count: number;
}

export interface Quantile {
  value: number;
  /** Bounds of the bucket in which it lies: all that the histogram really knows. `to` is Infinity above the last bound. */
  from: number;
  to: number;
}

/** Envoy's own bounds of durations, in milliseconds (Envoy's documentation, "histogram bucket settings"). */
export const ENVOY_BOUNDS: readonly number[] = [
  0.5, 1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 600_000, 1_800_000, 3_600_000,
];

/**
 * A quantile from a cumulative histogram, as if values were spread evenly within each bucket. Undefined where nothing was counted.
 * Above the last bound nothing can be said but that bound.
 */
export function readQuantile(counted: readonly CountedBound[], share: number): Quantile | undefined {
  const bounds = toRising(counted);
  const total = bounds.at(-1)?.count ?? 0;
  if (total <= 0) return undefined;
  const rank = share * total;
  const place = bounds.findIndex(({ count }) => count >= rank);
  const bucket = bounds[place];
  if (!bucket) return undefined;
  const below = bounds[place - 1] ?? { bound: 0, count: 0 };
  if (!Number.isFinite(bucket.bound)) return { value: below.bound, from: below.bound, to: Infinity };
  const within = bucket.count > below.count ? (rank - below.count) / (bucket.count - below.count) : 1;
  return { value: below.bound + (bucket.bound - below.bound) * within, from: below.bound, to: bucket.bound };
}

/** Counts cannot fall from one bound to the next; samples taken at slightly different moments may say so. */
function toRising(counted: readonly CountedBound[]): CountedBound[] {
  let highest = 0;
  return [...counted]
    .sort((a, b) => a.bound - b.bound)
    .map(({ bound, count }) => ({ bound, count: (highest = Math.max(highest, count)) }));
}

/** The bucket of Envoy's own bounds in which a duration lies. */
export function envoyBucketOf(value: number): { from: number; to: number } {
  const place = ENVOY_BOUNDS.findIndex((bound) => value <= bound);
  return place === -1
    ? { from: ENVOY_BOUNDS.at(-1) ?? 0, to: Infinity }
    : { from: ENVOY_BOUNDS[place - 1] ?? 0, to: ENVOY_BOUNDS[place] ?? Infinity };
}
