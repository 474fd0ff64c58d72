import * as v from 'valibot';
import type { InCommon } from '../domain/trace';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { trafficSideSchema } from './traffic_detail';

const DAY = 24 * 60 * 60 * 1000;

const schema = v.strictObject({
  ...trafficSideSchema.entries,
  /** Requests that took at least so many milliseconds; absent: requests that failed. */
  slowerThan: v.optional(
    v.pipe(
      v.number('must be a number of milliseconds.'),
      v.check((value) => value > 0 && value <= DAY, 'must be above 0 and at most 86,400,000 milliseconds.'),
    ),
  ),
});

/** What slow or failed requests of an edge (side caller) or a service (side callee) have in common, against the rest of them. */
export type InCommonRequest = v.InferOutput<typeof schema>;

export const inCommonEndpoint: Endpoint<InCommonRequest, InCommon> = {
  method: 'post',
  path: '/internal/mesh_observability/in_common',
  parseRequest: (input) => parseTimed(schema, input),
};
