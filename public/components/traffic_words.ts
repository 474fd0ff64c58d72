import { i18n } from '@kbn/i18n';
import type { Protocol } from '../../common/domain/edge';

/** What the things are called that a log line stands for: HTTP logs requests, TCP logs connections when they end. */
export interface TrafficWords {
  rate: string;
  latency: string;
  /** So many of them; text is the count as a person reads it. */
  lines: (count: number, text: string) => string;
  slowest: string;
}

export function trafficWords(protocol: Protocol | undefined): TrafficWords {
  return protocol === 'tcp'
    ? {
        rate: i18n.translate('meshObservability.words.connections', { defaultMessage: 'Connections' }),
        latency: i18n.translate('meshObservability.words.connectionLife', { defaultMessage: 'Connection life' }),
        lines: (count, text) =>
          i18n.translate('meshObservability.words.countConnections', {
            defaultMessage: '{count, plural, one {{text} connection} other {{text} connections}}',
            values: { count, text },
          }),
        slowest: i18n.translate('meshObservability.words.longest', { defaultMessage: 'Longest connections' }),
      }
    : {
        rate: i18n.translate('meshObservability.words.requests', { defaultMessage: 'Requests' }),
        latency: i18n.translate('meshObservability.words.latency', { defaultMessage: 'Latency' }),
        lines: (count, text) =>
          i18n.translate('meshObservability.words.countRequests', {
            defaultMessage: '{count, plural, one {{text} request} other {{text} requests}}',
            values: { count, text },
          }),
        slowest: i18n.translate('meshObservability.words.slowest', { defaultMessage: 'Slowest requests' }),
      };
}
