import type { EdgeLatencyParams, Percentile } from '../../../common/domain/alert_rule';
import type { Sums } from '../counted/counted_rule';
import type { Verdict } from '../verdict';
import { FINE, firing, UNKNOWN } from '../verdict';

const PERCENT: Record<Percentile, number> = { p50: 50, p95: 95, p99: 99 };

/**
 * Whether a percentile reaches the threshold, from how many requests took at least so long: the nearest-rank p95 of n requests is the
 * ⌈0.95 n⌉th, so it reaches the threshold exactly when more than n − ⌈0.95 n⌉ do. No percentile has to be estimated.
 */
export function evaluateLatency(
  { percentile, minRequests }: Pick<EdgeLatencyParams, 'percentile' | 'minRequests'>,
  { timed, slow }: Sums,
): Verdict {
  if (timed < minRequests) return UNKNOWN;
  const allowed = timed - Math.ceil((timed * PERCENT[percentile]) / 100);
  return slow > allowed ? firing(slow / timed) : FINE;
}
