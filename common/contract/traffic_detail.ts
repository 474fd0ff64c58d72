import * as v from 'valibot';
import type { TrafficDetail } from '../domain/edge_detail';
import { HIDEABLE } from '../domain/hideable';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { timeRangeEntries } from './time_range_schema';

/** No index holds a longer value, and Elasticsearch refuses to look for one. */
const LONGEST_VALUE = 32_766;

const HIDE_MESSAGE = `must be a list of ${HIDEABLE.join(', ')}.`;

const rawKey = v.pipe(
  v.array(v.nullable(v.pipe(v.string(), v.maxBytes(LONGEST_VALUE, 'takes values of at most 32,766 bytes.')))),
  v.maxLength(12, 'takes keys of at most 12 values.'),
);

export const rawKeys = v.array(rawKey, 'must be a list of keys, as the service map gives them.');

export const trafficSideSchema = v.strictObject({
  ...timeRangeEntries,
  hide: v.optional(v.array(v.picklist(HIDEABLE, HIDE_MESSAGE), HIDE_MESSAGE), []),
  side: v.picklist(['caller', 'callee'], 'must be caller (an edge) or callee (a service).'),
  parts: v.pipe(
    rawKeys,
    v.minLength(1, 'needs at least one key, as the service map gives them.'),
    v.maxLength(1_000, 'takes at most 1,000 keys.'),
  ),
});

/** side caller: the parts of an edge, read from outbound lines. callee: the parts of a service, from inbound lines. */
export type TrafficDetailRequest = v.InferOutput<typeof trafficSideSchema>;

export const trafficDetailEndpoint: Endpoint<TrafficDetailRequest, TrafficDetail> = {
  method: 'post',
  path: '/internal/mesh_observability/traffic_detail',
  parseRequest: (input) => parseTimed(trafficSideSchema, input),
};
