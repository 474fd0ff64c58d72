import type { EdgeErrorsParams } from '../../../common/domain/alert_rule';
import { ratio } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { executeCounted } from '../counted/execute_counted';
import { previewCounted } from '../counted/preview_counted';
import { toSummedPoints } from '../counted/to_summed_points';
import { executeJudged } from '../judged/execute_judged';
import type { JudgedRule } from '../judged/judged_rule';
import { previewJudged } from '../judged/preview_judged';
import type { PreviewRequest, RuleType } from '../rule_type';
import { countedErrors, errorRatio } from './counted_errors';
import { suggestRatio } from './suggest_ratio';

/** Errors that a callee answered and that retries hid from its callers: what the detector found, of at least the threshold's size. */
const hiddenErrors: JudgedRule<EdgeErrorsParams> = {
  kind: 'edgeErrors',
  unit: 'ratio',
  threshold: ({ threshold }) => threshold,
  concerns: (_, { metric, direction }) => metric === 'hidden_errors' && direction === 'higher',
  valueOf: ({ actual }) => actual,
  trouble: () => 'fails behind retries',
  // It has a threshold of its own: what somebody said of a finding is another matter.
  includesKnown: () => true,
};

/** Calls of an edge fail, or would without retries. */
export const edgeErrors: RuleType<EdgeErrorsParams> = {
  kind: 'edgeErrors',
  name: countedErrors.name,
  parseParams: countedErrors.parseParams,
  execute: (run, context) =>
    run.params.measure === 'ratio' ? executeCounted(countedErrors, run, context) : executeJudged(hiddenErrors, run, context),
  preview: (request, context) =>
    request.params.measure === 'ratio' ? previewRatio(request, context) : previewJudged(hiddenErrors, request, context),
};

async function previewRatio({ suggest, ...request }: PreviewRequest<EdgeErrorsParams>, context: RequestContext) {
  const preview = (params: EdgeErrorsParams) =>
    previewCounted(countedErrors, { toPoints: toSummedPoints(errorRatio) }, { ...request, params }, context);
  const first = await preview(request.params);
  if (!suggest) return first;
  return preview({ ...request.params, threshold: ratio(suggestRatio(first.chart?.points ?? [])) });
}
