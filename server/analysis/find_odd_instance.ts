import { quantile, sorted } from './quantile';

export interface InstanceFigure {
  name: string;
  /** Lines it stands on. */
  lines: number;
  /** In the finding's unit. */
  value: number;
}

/** Fewer lines do not tell what an instance is like. */
const LEAST = 8;
/** The others have at most so much of its distance from what is usual. */
const SHARE = 0.4;

/**
 * The one instance that makes the difference: it alone is far above what is usual, and the others are not. Undefined when
 * there is one instance only, when several are off, or all are.
 */
export function findOddInstance(
  instances: readonly InstanceFigure[],
  usual: { middle: number; high: number },
): { name: string; others: number } | undefined {
  const known = instances.filter(({ lines }) => lines >= LEAST).sort((a, b) => b.value - a.value);
  const [worst, next] = known;
  if (!worst || !next || worst.value <= usual.high) return undefined;
  const rest = quantile(sorted(known.slice(1).map(({ value }) => value)), 0.5) ?? 0;
  const distance = (value: number) => Math.max(0, value - usual.middle);
  const isAlone = distance(next.value) <= SHARE * distance(worst.value) && rest < worst.value;
  return isAlone ? { name: worst.name, others: known.length - 1 } : undefined;
}
