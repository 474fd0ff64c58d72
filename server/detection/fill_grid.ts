import { mergeBuckets } from '../analysis/merge_buckets';
import type { FigureBucket } from '../analysis/series';
import { toFigureBucket } from '../analysis/to_figure_bucket';
import type { BucketRow } from '../queries/traffic_buckets';
import type { EmptyBucket } from './to_bucket_grid';

/** Rows of one subject, whatever its keys, in their buckets. */
export function fillGrid(grid: readonly EmptyBucket[], rows: readonly BucketRow[]): FigureBucket[] {
  const byStart = new Map<number, BucketRow[]>();
  for (const row of rows) {
    const known = byStart.get(row.at);
    if (known) known.push(row);
    else byStart.set(row.at, [row]);
  }
  return grid.map((empty) => {
    const filled = (byStart.get(empty.at) ?? []).map((row) => toFigureBucket({ ...empty, ...row }));
    const [first, ...others] = filled;
    if (!first) return toFigureBucket(empty);
    const merged = mergeBuckets([first, ...others]);
    merged.covered = empty.covered;
    return merged;
  });
}
