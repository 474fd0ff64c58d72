import type { AlertingHost } from '../../public/host/alerting_host';

const never = () => jest.fn(() => new Promise<never>(() => undefined));

/** Alerting that allows everything, and answers nothing unless told to. */
export const anAlertingHost = (patch: Partial<AlertingHost> = {}): AlertingHost => ({
  may: { saveRules: true, saveConnectors: true },
  isPreview: false,
  knowsItsAddress: true,
  health: never(),
  findRules: never(),
  createRule: never(),
  updateRule: never(),
  deleteRule: never(),
  enableRule: never(),
  muteRule: never(),
  muteAlert: never(),
  snoozeRule: never(),
  connectors: never(),
  connectorTypes: never(),
  createConnector: never(),
  ...patch,
});
