import * as v from 'valibot';
import type { SetupWatch } from '../domain/setup';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';
import { instant } from './time_range_schema';

/** Left out: from now on; the answer says when that is, and nothing is searched. */
const schema = v.strictObject({ since: v.optional(instant) });

export type SetupWatchRequest = v.InferOutput<typeof schema>;

/** What has arrived since a moment, to be asked again and again until the first record is there. */
export const setupWatchEndpoint: Endpoint<SetupWatchRequest, SetupWatch> = {
  method: 'get',
  path: '/internal/mesh_observability/setup_watch',
  parseRequest: (input) => parseWith(schema, input),
};
