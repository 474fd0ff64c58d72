import type { UsualTraffic } from '../domain/usual_traffic';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import type { TrafficDetailRequest } from './traffic_detail';
import { trafficSideSchema } from './traffic_detail';

/** Asked as details are, of the same lines. */
export const usualTrafficEndpoint: Endpoint<TrafficDetailRequest, UsualTraffic> = {
  method: 'post',
  path: '/internal/mesh_observability/usual_traffic',
  parseRequest: (input) => parseTimed(trafficSideSchema, input),
};
