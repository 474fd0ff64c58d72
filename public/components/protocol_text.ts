import { i18n } from '@kbn/i18n';
import type { Protocol } from '../../common/domain/edge';

export function protocolText(protocol: Protocol | undefined): string {
  switch (protocol) {
    case 'http':
      return 'HTTP';
    case 'tcp':
      return 'TCP';
    case 'mixed':
      return i18n.translate('meshObservability.protocol.mixed', { defaultMessage: 'HTTP and TCP' });
    case undefined:
      return i18n.translate('meshObservability.protocol.unknown', { defaultMessage: 'protocol unknown' });
  }
}
