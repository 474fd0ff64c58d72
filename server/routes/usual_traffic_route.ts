import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { RequestContext } from '../context';
import { buildUsualTraffic } from '../traffic_detail/build_usual_traffic';

export const createUsualTrafficRoute =
  (dependencies: { now: () => number }) => (request: TrafficDetailRequest, context: RequestContext) =>
    buildUsualTraffic(request, context, dependencies);
