/** Of sorted values, interpolated; undefined when there are none. */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The value at which half of the weight is reached; undefined without weight. */
export function weightedMedian(entries: ReadonlyArray<{ value: number; weight: number }>): number | undefined {
  const ordered = [...entries].sort((a, b) => a.value - b.value);
  const half = ordered.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let reached = 0;
  for (const { value, weight } of ordered) {
    reached += weight;
    if (reached >= half && weight > 0) return value;
  }
  return undefined;
}
