import type { AlertingApi } from './create_alerting_api';

/** Rules and connectors of the place that the page runs in: the same addresses and bodies in Kibana and in the preview. */
export interface AlertingHost extends AlertingApi {
  /** What this user may do, as far as it is known before it is tried. */
  may: { saveRules: boolean; saveConnectors: boolean };
  /** True where rules run in one process beside the page, for as long as it runs. */
  isPreview: boolean;
  /** Messages can hold addresses: the host knows its own. */
  knowsItsAddress: boolean;
}
