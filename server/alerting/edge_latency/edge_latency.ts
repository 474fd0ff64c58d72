import type { EdgeLatencyParams } from '../../../common/domain/alert_rule';
import { milliseconds } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { executeCounted } from '../counted/execute_counted';
import { previewCounted } from '../counted/preview_counted';
import { executeJudged } from '../judged/execute_judged';
import { previewJudged } from '../judged/preview_judged';
import type { PreviewRequest, RuleType } from '../rule_type';
import { countedLatency, latencyPoints } from './counted_latency';
import { judgedLatency } from './judged_latency';
import { suggestThreshold } from './suggest_threshold';

/** Calls of an edge take longer than a threshold, or longer than usual. */
export const edgeLatency: RuleType<EdgeLatencyParams> = {
  kind: 'edgeLatency',
  name: countedLatency.name,
  parseParams: countedLatency.parseParams,
  execute: (run, context) =>
    run.params.condition.kind === 'above'
      ? executeCounted(countedLatency, run, context)
      : executeJudged(judgedLatency, run, context),
  preview: (request, context) =>
    request.params.condition.kind === 'above'
      ? previewThreshold(request, context)
      : previewJudged(judgedLatency, request, context),
};

async function previewThreshold({ suggest, ...request }: PreviewRequest<EdgeLatencyParams>, context: RequestContext) {
  const preview = (params: EdgeLatencyParams) =>
    previewCounted(countedLatency, { toPoints: latencyPoints }, { ...request, params }, context);
  const first = await preview(request.params);
  if (!suggest) return first;
  // The chart does not depend on the threshold, but what would have fired does.
  const threshold = milliseconds(suggestThreshold(first.chart?.points ?? []));
  const second = await preview({ ...request.params, condition: { kind: 'above', threshold } });
  return { ...second, coverage: { ...second.coverage, searches: first.coverage.searches + second.coverage.searches } };
}
