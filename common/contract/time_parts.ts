import * as v from 'valibot';
import type { TimeParts } from '../domain/time_parts';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { serviceId } from './service_id_schema';
import { trafficSideSchema, rawKeys } from './traffic_detail';

const schema = v.strictObject({
  ...trafficSideSchema.entries,
  side: v.literal('caller', 'must be caller: time is split of an edge.'),
  /** Keys of the destination's own lines, as the service map gives them; empty where it writes none. */
  calleeParts: v.pipe(rawKeys, v.maxLength(1_000, 'takes at most 1,000 keys.')),
  /** For spans, where lines do not tell. */
  source: serviceId,
  destination: serviceId,
});

/** Where the time of an edge's calls goes. */
export type TimePartsRequest = v.InferOutput<typeof schema>;

export const timePartsEndpoint: Endpoint<TimePartsRequest, TimeParts> = {
  method: 'post',
  path: '/internal/mesh_observability/time_parts',
  parseRequest: (input) => parseTimed(schema, input),
};
