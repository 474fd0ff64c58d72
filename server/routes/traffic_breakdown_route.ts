import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { RequestContext } from '../context';
import { buildTrafficBreakdown } from '../traffic_detail/build_traffic_breakdown';

export const createTrafficBreakdownRoute =
  (dependencies: { now: () => number }) => (request: TrafficDetailRequest, context: RequestContext) =>
    buildTrafficBreakdown(request, context, dependencies);
