import * as v from 'valibot';
import type { AlertRecord } from '../domain/alert_record';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';

const schema = v.pipe(
  v.strictObject({}),
  v.transform((): Record<string, never> => ({})),
);

export interface AlertsAnswer {
  /** Active ones first, then the latest; at most 500. */
  alerts: AlertRecord[];
  /** Why there can be none: the host has no alerting, or keeps no alerts. */
  unavailable?: 'no_alerting' | 'not_kept';
}

/** Alerts of the rules that the user may see, active and recent. */
export const alertsEndpoint: Endpoint<Record<string, never>, AlertsAnswer> = {
  method: 'get',
  path: '/internal/mesh_observability/alerts',
  parseRequest: (input) => parseWith(schema, input),
};
