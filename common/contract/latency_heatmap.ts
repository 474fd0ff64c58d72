import type { LatencyHeatmap } from '../domain/latency_heatmap';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import type { TrafficDetailRequest } from './traffic_detail';
import { trafficSideSchema } from './traffic_detail';

/** The same lines as the details are about. */
export const latencyHeatmapEndpoint: Endpoint<TrafficDetailRequest, LatencyHeatmap> = {
  method: 'post',
  path: '/internal/mesh_observability/latency_heatmap',
  parseRequest: (input) => parseTimed(trafficSideSchema, input),
};
