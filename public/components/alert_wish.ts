import type { Finding, Severity } from '../../common/domain/anomaly';

/** The entries of the flyout's list "When". */
export type ConditionId =
  | 'p50_above'
  | 'p95_above'
  | 'p99_above'
  | 'latency_above_usual'
  | 'errors_ratio'
  | 'errors_hidden'
  | 'traffic_quiet'
  | 'traffic_new'
  | 'anomaly';

/** What somebody who presses "Alert me" looks at, as the condition that it suggests. */
export interface AlertWish {
  when: ConditionId;
  /** Of conditions that leave the judging to the detector. */
  severity?: Severity;
  percentile?: 'p50' | 'p95';
}

/** Opens the flyout; without a wish it begins with what most want to know. */
export type AlertMe = (wish?: AlertWish) => void;

/** That somebody is told when what was found comes back. */
export function toWish({ metric, direction, severity }: Pick<Finding, 'metric' | 'direction' | 'severity'>): AlertWish {
  const bad = { severity: COMES_BACK_AS[severity] };
  switch (metric) {
    case 'p50':
    case 'p95':
      return { when: 'latency_above_usual', percentile: metric, ...bad };
    case 'error_ratio':
      return { when: 'errors_ratio' };
    case 'hidden_errors':
      return { when: 'errors_hidden' };
    case 'rate':
      return direction === 'lower' ? { when: 'traffic_quiet' } : { when: 'anomaly', ...bad };
    case 'mean':
      return { when: 'latency_above_usual', percentile: 'p50', ...bad };
    case 'gap':
    case 'bytes':
    case 'rarity':
      return { when: 'anomaly', ...bad };
  }
}

/** The same trouble need not be quite as bad next time. */
const COMES_BACK_AS: Record<Severity, Severity> = { critical: 'major', major: 'major', minor: 'minor', warning: 'minor' };
