import type { MlOverview } from '../domain/ml';
import type { Endpoint } from './endpoint';

/** Nothing can be asked for: it is about everything that the settings name. */
export type MlOverviewRequest = Record<string, never>;

/** What Elastic ML can do here, what of it is there, how it does, and what making the rest would send. */
export const mlOverviewEndpoint: Endpoint<MlOverviewRequest, MlOverview> = {
  method: 'get',
  path: '/internal/mesh_observability/ml_overview',
  parseRequest: () => ({ ok: true, value: {} }),
};
