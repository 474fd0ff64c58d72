import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { RequestContext } from '../context';
import { buildLatencyHeatmap } from '../traffic_detail/build_latency_heatmap';

export const createLatencyHeatmapRoute =
  (dependencies: { now: () => number }) => (request: TrafficDetailRequest, context: RequestContext) =>
    buildLatencyHeatmap(request, context, dependencies);
