import { weightedMedian } from './quantile';
import type { FigureBucket } from './series';

const PERCENTILES = ['p50', 'p75', 'p95', 'p99', 'p999', 'calleeP50'] as const;

/**
 * Several buckets as one. Counts add up. Percentiles do not: the weighted median of the buckets' own stands for the whole's,
 * which is near for stretches that resemble each other, and is not moved by a single odd one.
 */
export function mergeBuckets(buckets: readonly [FigureBucket, ...FigureBucket[]]): FigureBucket {
  const [first] = buckets;
  if (buckets.length === 1) return first;
  const merged: FigureBucket = { from: first.from, to: first.to, covered: 0, lines: 0, answered: 0, judged: 0, failed: 0 };
  for (const bucket of buckets) {
    merged.from = Math.min(merged.from, bucket.from);
    merged.to = Math.max(merged.to, bucket.to);
    merged.covered += bucket.covered;
    merged.lines += bucket.lines;
    merged.answered += bucket.answered;
    merged.judged += bucket.judged;
    merged.failed += bucket.failed;
    if (bucket.bytes !== undefined) merged.bytes = (merged.bytes ?? 0) + bucket.bytes;
    if (bucket.hidden !== undefined) merged.hidden = (merged.hidden ?? 0) + bucket.hidden;
  }
  for (const percentile of PERCENTILES) {
    const known = buckets.flatMap(({ answered, [percentile]: value }) =>
      value === undefined ? [] : [{ value, weight: answered }],
    );
    const middle = weightedMedian(known);
    if (middle !== undefined) merged[percentile] = middle;
  }
  return merged;
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
