import * as v from 'valibot';
import { HIDEABLE } from '../domain/hideable';
import type { TrafficFrames } from '../domain/traffic_frames';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { timeRangeEntries } from './time_range_schema';

const HIDE_MESSAGE = `must be a list of ${HIDEABLE.join(', ')}.`;
const KEYS_MESSAGE = 'must be a whole number from 1 to 100,000.';

const schema = v.strictObject({
  ...timeRangeEntries,
  hide: v.optional(v.array(v.picklist(HIDEABLE, HIDE_MESSAGE), HIDE_MESSAGE), []),
  keys: v.pipe(v.number(KEYS_MESSAGE), v.integer(KEYS_MESSAGE), v.minValue(1, KEYS_MESSAGE), v.maxValue(100_000, KEYS_MESSAGE)),
});

/** keys: how many the map has, in all edges' `parts`; the more, the fewer frames. */
export type TrafficFramesRequest = v.InferOutput<typeof schema>;

export const trafficFramesEndpoint: Endpoint<TrafficFramesRequest, TrafficFrames> = {
  method: 'post',
  path: '/internal/mesh_observability/traffic_frames',
  parseRequest: (input) => parseTimed(schema, input),
};
