import { i18n } from '@kbn/i18n';

/** Envoy's response flags, as a person says them. A flag that is not here is shown as it is. */
const WORDS: Record<string, () => string> = {
  UH: () => i18n.translate('meshObservability.flag.UH', { defaultMessage: 'no healthy destination' }),
  UF: () => i18n.translate('meshObservability.flag.UF', { defaultMessage: 'could not connect' }),
  UO: () => i18n.translate('meshObservability.flag.UO', { defaultMessage: 'circuit breaker open' }),
  NR: () => i18n.translate('meshObservability.flag.NR', { defaultMessage: 'no route' }),
  NC: () => i18n.translate('meshObservability.flag.NC', { defaultMessage: 'destination unknown to the proxy' }),
  UT: () => i18n.translate('meshObservability.flag.UT', { defaultMessage: 'timed out' }),
  UC: () => i18n.translate('meshObservability.flag.UC', { defaultMessage: 'destination closed the connection' }),
  UR: () => i18n.translate('meshObservability.flag.UR', { defaultMessage: 'destination reset the request' }),
  LR: () => i18n.translate('meshObservability.flag.LR', { defaultMessage: 'proxy reset the request' }),
  DC: () => i18n.translate('meshObservability.flag.DC', { defaultMessage: 'caller hung up' }),
  DR: () => i18n.translate('meshObservability.flag.DR', { defaultMessage: 'caller reset the request' }),
  DT: () => i18n.translate('meshObservability.flag.DT', { defaultMessage: 'lasted too long' }),
  SI: () => i18n.translate('meshObservability.flag.SI', { defaultMessage: 'idle for too long' }),
  URX: () => i18n.translate('meshObservability.flag.URX', { defaultMessage: 'gave up after retries' }),
  LH: () => i18n.translate('meshObservability.flag.LH', { defaultMessage: 'local health check failed' }),
  DI: () => i18n.translate('meshObservability.flag.DI', { defaultMessage: 'delay injected' }),
  FI: () => i18n.translate('meshObservability.flag.FI', { defaultMessage: 'fault injected' }),
  RL: () => i18n.translate('meshObservability.flag.RL', { defaultMessage: 'rate limited' }),
  UAEX: () => i18n.translate('meshObservability.flag.UAEX', { defaultMessage: 'not authorised' }),
  OM: () => i18n.translate('meshObservability.flag.OM', { defaultMessage: 'proxy overloaded' }),
  DF: () => i18n.translate('meshObservability.flag.DF', { defaultMessage: 'name could not be resolved' }),
  DPE: () => i18n.translate('meshObservability.flag.DPE', { defaultMessage: 'caller broke the protocol' }),
  UPE: () => i18n.translate('meshObservability.flag.UPE', { defaultMessage: 'destination broke the protocol' }),
  UMSDR: () => i18n.translate('meshObservability.flag.UMSDR', { defaultMessage: 'stream lasted too long' }),
};

/** Words for a flag, or undefined for one that has none. */
export const flagWords = (flag: string): string | undefined => (Object.hasOwn(WORDS, flag) ? WORDS[flag]?.() : undefined);
