import type { FigureBucket } from './series';
import { toFigureBucket } from './to_figure_bucket';

const PERCENTILES = ['p50', 'p75', 'p95', 'p99', 'p999', 'calleeP50'] as const;

/**
 * Several buckets as one. Counts add up. Percentiles do not: the weighted median of the buckets' own stands for the whole's,
 * which is near for stretches that resemble each other, and is not moved by a single odd one.
 */
export function mergeBuckets(buckets: readonly [FigureBucket, ...FigureBucket[]]): FigureBucket {
  const [first] = buckets;
  if (buckets.length === 1) return first;
  const merged = toFigureBucket(first);
  for (let place = 1; place < buckets.length; place++) {
    const bucket = buckets[place] as FigureBucket;
    if (bucket.from < merged.from) merged.from = bucket.from;
    if (bucket.to > merged.to) merged.to = bucket.to;
    merged.covered += bucket.covered;
    merged.lines += bucket.lines;
    merged.answered += bucket.answered;
    merged.judged += bucket.judged;
    merged.failed += bucket.failed;
    if (bucket.bytes !== undefined) merged.bytes = (merged.bytes ?? 0) + bucket.bytes;
    if (bucket.hidden !== undefined) merged.hidden = (merged.hidden ?? 0) + bucket.hidden;
  }
  for (const percentile of PERCENTILES) merged[percentile] = weightedMedian(buckets, percentile);
  return merged;
}

/** The percentile at which half of the answered lines are reached; undefined where none has it. Few buckets: put in order one by one. */
function weightedMedian(buckets: readonly FigureBucket[], percentile: (typeof PERCENTILES)[number]): number | undefined {
  const values: number[] = [];
  const weights: number[] = [];
  let total = 0;
  for (const bucket of buckets) {
    const value = bucket[percentile];
    if (value === undefined) continue;
    let place = values.length;
    for (; place > 0 && (values[place - 1] as number) > value; place--) {
      values[place] = values[place - 1] as number;
      weights[place] = weights[place - 1] as number;
    }
    values[place] = value;
    weights[place] = bucket.answered;
    total += bucket.answered;
  }
  let reached = 0;
  for (let place = 0; place < values.length; place++) {
    const weight = weights[place] as number;
    reached += weight;
    if (weight > 0 && reached >= total / 2) return values[place];
  }
  return undefined;
}

/** Neighbours are put together until each has at least so many: a median of three lines says nothing. What is left over is dropped. */
export function poolBuckets(
  buckets: readonly FigureBucket[],
  count: (bucket: FigureBucket) => number,
  least: number,
): FigureBucket[] {
  const pooled: FigureBucket[] = [];
  let open: FigureBucket[] = [];
  let reached = 0;
  for (const bucket of buckets) {
    open.push(bucket);
    reached += count(bucket);
    if (reached < least) continue;
    pooled.push(mergeBuckets(open as [FigureBucket, ...FigureBucket[]]));
    [open, reached] = [[], 0];
  }
  return pooled;
}
