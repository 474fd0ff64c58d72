/** A span's time, milliseconds after the trace's start; what has no duration ends where it begins. */
export interface Interval {
  from: number;
  to: number;
}

export type Segments = Array<[from: number, to: number]>;

/**
 * What the root's time was spent on: from its end backwards, the child that ended last, and where none was running the span itself. Segments do not
 * overlap and together are as long as the root. What went on beside the path, or after its parent ended, is not on it.
 */
export function findCriticalPath(
  intervals: readonly Interval[],
  childrenOf: ReadonlyArray<readonly number[]>,
  root: number,
): Map<number, Segments> {
  const path = new Map<number, Segments>();
  const add = (place: number, from: number, to: number) => {
    if (to <= from) return;
    const segments = path.get(place);
    if (segments) segments.push([from, to]);
    else path.set(place, [[from, to]]);
  };
  const at = (place: number) => intervals[place] as Interval;
  const open: Array<{ place: number; from: number; until: number }> = [{ place: root, from: at(root).from, until: at(root).to }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { place, from, until } = step;
    const ended = (childrenOf[place] ?? [])
      .map((child) => ({ child, from: Math.max(from, at(child).from), to: Math.min(until, at(child).to) }))
      .filter((child) => child.to > child.from)
      .sort((a, b) => b.to - a.to || b.from - a.from || a.child - b.child);
    let now = until;
    for (const { child, from: begin, to } of ended) {
      if (to > now) continue;
      add(place, to, now);
      open.push({ place: child, from: begin, until: to });
      now = begin;
    }
    add(place, from, now);
  }
  for (const segments of path.values()) segments.sort(([a], [b]) => a - b);
  return path;
}
