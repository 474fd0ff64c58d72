import { parseRuleParams } from '../../../common/contract/rule_params';
import type { EdgeTrafficParams } from '../../../common/domain/alert_rule';
import { milliseconds } from '../../../common/domain/units';
import { EVERYTHING } from '../../sources/predicate';
import type { Counts, CountedRule } from '../counted/counted_rule';
import { executeCounted } from '../counted/execute_counted';
import { previewCounted } from '../counted/preview_counted';
import { toSummedPoints } from '../counted/to_summed_points';
import { windowText } from '../message/figure_text';
import type { RuleType } from '../rule_type';
import type { Verdict } from '../verdict';
import { FINE, firing, UNKNOWN } from '../verdict';

const HOUR = 3_600_000;

const countedTraffic: CountedRule<EdgeTrafficParams> = {
  kind: 'edgeTraffic',
  name: 'Edge traffic',
  unit: 'lines',
  parseParams: (input) => parseRuleParams('edgeTraffic', input),
  counted: () => ({ what: 'lines' }),
  lookback: ({ lookbackHours }) => milliseconds(lookbackHours * HOUR),
  // One silent edge and silence everywhere are two things, and only one of them is the edge's.
  countsAll: true,
  threshold: () => 1,
  evaluate: ({ when }, counts) => (when === 'quiet' ? evaluateQuiet(counts) : evaluateNew(counts)),
  against: () => EVERYTHING,
  describe({ when, windowMinutes, lookbackHours }, { window, before }) {
    return when === 'quiet'
      ? {
          trouble: 'has gone quiet',
          finding: `no request in ${windowText(windowMinutes)}, and ${before.lines.toLocaleString('en')} in the ${lookbackHours} hours before`,
          severity: 'error',
          actual: 0,
        }
      : {
          trouble: 'is new',
          finding: `${window.lines.toLocaleString('en')} requests in ${windowText(windowMinutes)}, and none in the ${lookbackHours} hours before`,
          severity: 'info',
          actual: window.lines,
        };
  },
};

/** Quiet is who was heard before and is not, while others are. */
function evaluateQuiet({ window, before, all }: Counts): Verdict {
  if (window.lines > 0) return FINE;
  if (all.window === 0) return UNKNOWN;
  return before.lines > 0 ? firing(before.lines) : FINE;
}

/** New is who is heard and was not before, while others were. */
function evaluateNew({ window, before, all }: Counts): Verdict {
  if (all.before === 0) return UNKNOWN;
  return window.lines > 0 && before.lines === 0 ? firing(window.lines) : FINE;
}

/** An edge falls silent, or one appears that was never seen. */
export const edgeTraffic: RuleType<EdgeTrafficParams> = {
  kind: 'edgeTraffic',
  name: countedTraffic.name,
  parseParams: countedTraffic.parseParams,
  execute: (run, context) => executeCounted(countedTraffic, run, context),
  preview: (request, context) =>
    previewCounted(countedTraffic, { toPoints: toSummedPoints(({ lines }) => lines) }, request, context),
};
