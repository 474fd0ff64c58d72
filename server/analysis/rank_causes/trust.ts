import type { Deviation } from './cause_graph';

/** So many robust deviations count as half proven. */
const HALF_PROVEN = 3;

/** 0 to 1: how surely this is no chance. Smooth, so that a figure near a threshold does not turn the ranking over. */
export function trust(deviation: Deviation | undefined): number {
  if (!deviation) return 0;
  const square = deviation.strength ** 2;
  return square / (square + HALF_PROVEN ** 2);
}
