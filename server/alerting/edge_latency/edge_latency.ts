import type { EdgeLatencyParams } from '../../../common/domain/alert_rule';
import { milliseconds } from '../../../common/domain/units';
import { executeCounted } from '../counted/execute_counted';
import { previewCounted } from '../counted/preview_counted';
import type { RuleType } from '../rule_type';
import { countedLatency, latencyPoints } from './counted_latency';
import { suggestThreshold } from './suggest_threshold';

/** Calls of an edge take longer than a threshold, or longer than usual. */
export const edgeLatency: RuleType<EdgeLatencyParams> = {
  kind: 'edgeLatency',
  name: countedLatency.name,
  parseParams: countedLatency.parseParams,
  execute: (run, context) => executeCounted(countedLatency, run, context),
  async preview({ suggest, ...request }, context) {
    const preview = (params: EdgeLatencyParams) =>
      previewCounted(countedLatency, { toPoints: latencyPoints }, { ...request, params }, context);
    const first = await preview(request.params);
    if (!suggest || request.params.condition.kind !== 'above') return first;
    // The chart does not depend on the threshold, but what would have fired does.
    const threshold = milliseconds(suggestThreshold(first.chart?.points ?? []));
    const second = await preview({ ...request.params, condition: { kind: 'above', threshold } });
    return { ...second, coverage: { ...second.coverage, searches: first.coverage.searches + second.coverage.searches } };
  },
};
