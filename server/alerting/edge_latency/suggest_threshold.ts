import type { CheckPoint } from '../../../common/domain/rule_preview';

/** Below these, nobody is woken by a difference: three times 2 ms is 6 ms. */
const LEAST = 20;
/** What is so many times the median was an incident already, and no measure of what is usual. */
const INCIDENT = 4;
const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * A latency that is clearly above what is usual, in milliseconds: of what the rule would have compared in the past, half as much again as the
 * median, above the usual ups and downs (three times the middle half's width) and a tenth above all but the rarest of them that were no
 * incident; rounded up to a figure that people use.
 */
export function suggestThreshold(points: readonly CheckPoint[]): number {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => a - b);
  if (values.length === 0) return 1_000;
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => at(values, share)) as [number, number, number];
  const ordinary = values.filter((value) => value <= middle * INCIDENT);
  return roundUp(Math.max(middle * 1.5, middle + 3 * (high - low), middle + LEAST, at(ordinary, 0.995) * 1.1));
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

function roundUp(value: number): number {
  const scale = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((candidate) => candidate * scale >= value) ?? 10;
  return Math.round(step * scale);
}
