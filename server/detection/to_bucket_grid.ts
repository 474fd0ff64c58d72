import type { FigureBucket } from '../analysis/series';
import type { Stretch } from './plan_window';

/** An empty bucket, and how Elasticsearch names it: by its start, though only parts of it may have been looked at. */
export type EmptyBucket = FigureBucket & { at: number };

/** Every bucket of a stretch, oldest first. `seen`: starts of those in which anybody had a line. After `until` nothing can be there yet. */
export function toBucketGrid({ ranges, interval, origin }: Stretch, seen: ReadonlySet<number>, until: number): EmptyBucket[] {
  const buckets = new Map<number, EmptyBucket>();
  for (const range of ranges) {
    for (let at = startOf(range.from, interval, origin); at < Math.min(range.to, until); at += interval) {
      const from = Math.max(at, range.from);
      const to = Math.min(at + interval, range.to, until);
      const known = buckets.get(at);
      const covered = (known?.covered ?? 0) + (seen.has(at) ? to - from : 0);
      buckets.set(at, {
        at,
        from: Math.min(known?.from ?? from, from),
        to: Math.max(known?.to ?? to, to),
        covered,
        lines: 0,
        answered: 0,
        judged: 0,
        failed: 0,
      });
    }
  }
  return [...buckets.values()].sort((a, b) => a.at - b.at);
}

const startOf = (at: number, interval: number, origin: number) => origin + Math.floor((at - origin) / interval) * interval;
