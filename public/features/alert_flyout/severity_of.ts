import type { RuleParams } from '../../../common/domain/alert_rule';
import type { Severity } from '../../../common/domain/anomaly';

/** How bad a finding must be; undefined for conditions that do not leave the judging to the detector. */
export function severityOf(params: RuleParams): Severity | undefined {
  if ('severity' in params) return params.severity;
  return 'percentile' in params && params.condition.kind === 'above_usual' ? params.condition.severity : undefined;
}

/** Of conditions that have one; others stay as they are. */
export function withSeverity(params: RuleParams, severity: Severity): RuleParams {
  if (severityOf(params) === undefined) return params;
  if ('severity' in params) return { ...params, severity };
  return 'percentile' in params ? { ...params, condition: { kind: 'above_usual', severity } } : params;
}
