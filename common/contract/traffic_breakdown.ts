import type { Breakdown } from '../domain/breakdown';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import type { TrafficDetailRequest } from './traffic_detail';
import { trafficSideSchema } from './traffic_detail';

/** The same lines as the details are about. */
export const trafficBreakdownEndpoint: Endpoint<TrafficDetailRequest, Breakdown> = {
  method: 'post',
  path: '/internal/mesh_observability/traffic_breakdown',
  parseRequest: (input) => parseTimed(trafficSideSchema, input),
};
