import * as v from 'valibot';
import type { MissingEdge } from '../domain/setup';
import type { Endpoint } from './endpoint';
import { parseTimed } from './parse_with';
import { timeRangeEntries } from './time_range_schema';

const end = v.pipe(
  v.string('must be a name: as Kuma writes it, or as the map does.'),
  v.trim(),
  v.minLength(1, 'must be a name: as Kuma writes it, or as the map does.'),
  v.maxLength(500, 'takes at most 500 characters.'),
);

const schema = v.strictObject({ ...timeRangeEntries, source: end, destination: end });

/** Both ends by name (`backend`, `backend_kuma-demo_svc_3001`, a KRI) or by their id on the map. */
export type MissingEdgeRequest = v.InferOutput<typeof schema>;

/** Why an edge that somebody expects is not on the map, checked against the data. */
export const missingEdgeEndpoint: Endpoint<MissingEdgeRequest, MissingEdge> = {
  method: 'get',
  path: '/internal/mesh_observability/missing_edge',
  parseRequest: (input) => parseTimed(schema, input),
};
