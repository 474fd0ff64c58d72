import * as v from 'valibot';
import type { MlOverview } from '../domain/ml';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';

const schema = v.strictObject({});

export type MlOverviewRequest = v.InferOutput<typeof schema>;

/** What Elastic ML can do here, what of it is there, how it does, and what making the rest would send. */
export const mlOverviewEndpoint: Endpoint<MlOverviewRequest, MlOverview> = {
  method: 'get',
  path: '/internal/mesh_observability/ml_overview',
  parseRequest: (input) => parseWith(schema, input),
};
