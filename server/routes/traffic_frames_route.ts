import type { TrafficFramesRequest } from '../../common/contract/traffic_frames';
import type { RequestContext } from '../context';
import { buildTrafficFrames } from '../traffic_detail/build_traffic_frames';

export const createTrafficFramesRoute =
  (dependencies: { now: () => number }) => (request: TrafficFramesRequest, context: RequestContext) =>
    buildTrafficFrames(request, context, dependencies);
