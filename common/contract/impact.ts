import * as v from 'valibot';
import type { Impact } from '../domain/impact';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { serviceId } from './service_id_schema';
import { trafficSideSchema } from './traffic_detail';

const schema = v.strictObject({
  ...trafficSideSchema.entries,
  /** An edge has both ends, a service only is a destination: for spans, where lines carry no trace ids. */
  source: v.optional(serviceId),
  destination: serviceId,
});

/** Which requests at the gateway pass through an edge (side caller) or a service (side callee). */
export type ImpactRequest = v.InferOutput<typeof schema>;

export const impactEndpoint: Endpoint<ImpactRequest, Impact> = {
  method: 'post',
  path: '/internal/mesh_observability/impact',
  parseRequest: (input) => parseTimed(schema, input),
};
