import type { CheckPoint } from '../../../common/domain/rule_preview';

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];

/** A share of errors clearly above what is usual, of those that people use: twice what three quarters of the past stayed below. */
export function suggestRatio(points: readonly CheckPoint[]): number {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => a - b);
  const usual = values[Math.floor((values.length - 1) * 0.75)] ?? 0;
  return STEPS.find((step) => step >= Math.max(0.02, usual * 2)) ?? 1;
}
