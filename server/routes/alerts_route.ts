import type { AlertsAnswer } from '../../common/contract/alerts';
import type { RequestContext } from '../context';

/** Alerts are the host's: it knows whose rules a user may see. */
export const createAlertsRoute =
  () =>
  (_request: unknown, { alerts }: RequestContext): Promise<AlertsAnswer> =>
    alerts ? alerts.recent() : Promise.resolve({ alerts: [], unavailable: 'no_alerting' });
