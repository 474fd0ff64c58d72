import { parseRuleParams } from '../../../common/contract/rule_params';
import type { EdgeErrorsParams } from '../../../common/domain/alert_rule';
import { milliseconds } from '../../../common/domain/units';
import { NOTHING } from '../../sources/predicate';
import type { CountedRule, Sums } from '../counted/counted_rule';
import { figureText, windowText } from '../message/figure_text';
import { FINE, firing, UNKNOWN } from '../verdict';

const NO_STATUS_ABOVE = 1_000;

/** Errors that callers saw: `measure` is `ratio`. */
export const countedErrors: CountedRule<EdgeErrorsParams> = {
  kind: 'edgeErrors',
  name: 'Edge errors',
  unit: 'ratio',
  parseParams: (input) => parseRuleParams('edgeErrors', input),
  counted: () => ({ what: 'outcomes' }),
  lookback: () => milliseconds(0),
  countsAll: false,
  threshold: ({ threshold }) => threshold,
  evaluate({ minRequests, threshold }, { window: { judged, failed } }) {
    if (judged < minRequests) return UNKNOWN;
    return failed / judged >= threshold ? firing(failed / judged) : FINE;
  },
  against: (_, { fields, is }) => {
    const failed = fields.status ? { within: fields.status, from: 500, below: NO_STATUS_ABOVE } : NOTHING;
    return { any: [failed, { all: [is.tcp, is.unreached] }] };
  },
  describe({ threshold, windowMinutes }, { window }) {
    const actual = errorRatio(window) ?? 0;
    return {
      trouble: 'fails',
      finding: `${figureText(actual, 'ratio')} failed in ${windowText(windowMinutes)} (${window.failed} of ${window.judged}, threshold ${figureText(threshold, 'ratio')})`,
      severity: actual >= Math.min(0.5, 2 * threshold) ? 'critical' : 'error',
      actual,
      threshold,
    };
  },
};

export const errorRatio = ({ judged, failed }: Sums): number | undefined => (judged > 0 ? failed / judged : undefined);
