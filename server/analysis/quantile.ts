/** Of sorted values, interpolated; undefined when there are none. */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

/** Ascending. Lists are short: by insertion, which calls no function for each comparison. */
export function sorted(values: readonly number[]): number[] {
  if (values.length > 64) return [...values].sort((a, b) => a - b);
  const ordered: number[] = [];
  for (const value of values) {
    let place = ordered.length;
    while (place > 0 && (ordered[place - 1] as number) > value) {
      ordered[place] = ordered[place - 1] as number;
      place -= 1;
    }
    ordered[place] = value;
  }
  return ordered;
}
