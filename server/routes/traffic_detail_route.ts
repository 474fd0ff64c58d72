import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { RequestContext } from '../context';
import { buildTrafficDetail } from '../traffic_detail/build_traffic_detail';

export const createTrafficDetailRoute =
  (dependencies: { now: () => number }) => (request: TrafficDetailRequest, context: RequestContext) =>
    buildTrafficDetail(request, context, dependencies);
