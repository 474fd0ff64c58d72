import type { RuleParams } from '../../../common/domain/alert_rule';
import { milliseconds, ratio } from '../../../common/domain/units';

/** The number that can be dragged, in the unit of the chart; undefined for conditions that have none. */
export function thresholdOf(params: RuleParams): number | undefined {
  if ('percentile' in params) return params.condition.kind === 'above' ? params.condition.threshold : undefined;
  return 'measure' in params ? params.threshold : undefined;
}

/** As a person would have chosen it: whole milliseconds, tenths of percents. */
export function withThreshold(params: RuleParams, value: number): RuleParams {
  if ('percentile' in params) {
    return { ...params, condition: { kind: 'above', threshold: milliseconds(Math.max(1, Math.round(value))) } };
  }
  if ('measure' in params)
    return { ...params, threshold: ratio(Math.min(1, Math.max(0.001, Math.round(value * 1_000) / 1_000))) };
  return params;
}
