import type { CheckPoint } from '../../../common/domain/rule_preview';

/** Below these, nobody is woken by a difference: three times 2 ms is 6 ms. */
const LEAST = 20;
const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * A latency that is clearly above what is usual, in milliseconds: of what the rule would have compared in the past, half as much again as the
 * median, and above the usual ups and downs (three times the middle half's width), rounded up to a figure that people use.
 */
export function suggestThreshold(points: readonly CheckPoint[]): number {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor((values.length - 1) * share)] ?? 0;
  if (values.length === 0) return 1_000;
  const [low, middle, high] = [at(0.25), at(0.5), at(0.75)];
  return roundUp(Math.max(middle * 1.5, middle + 3 * (high - low), middle + LEAST));
}

function roundUp(value: number): number {
  const scale = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((candidate) => candidate * scale >= value) ?? 10;
  return Math.round(step * scale);
}
