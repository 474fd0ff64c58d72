import { i18n } from '@kbn/i18n';
import type { Dimension, DimensionLack } from '../../common/domain/breakdown';

type Side = 'caller' | 'callee';

/** What a dimension is called on one side: the caller of an edge is an instance, that of a service another service. */
export function dimensionName(dimension: Dimension, side: Side): string {
  switch (dimension) {
    case 'operation':
      return i18n.translate('meshObservability.dimension.operation', { defaultMessage: 'Method and path' });
    case 'status':
      return i18n.translate('meshObservability.dimension.status', { defaultMessage: 'Status' });
    case 'flags':
      return i18n.translate('meshObservability.dimension.flags', { defaultMessage: 'How it ended' });
    case 'instance':
      return side === 'caller'
        ? i18n.translate('meshObservability.dimension.calledInstance', { defaultMessage: 'Instance called' })
        : i18n.translate('meshObservability.dimension.instance', { defaultMessage: 'Instance' });
    case 'caller':
      return side === 'caller'
        ? i18n.translate('meshObservability.dimension.callingInstance', { defaultMessage: 'Calling instance' })
        : i18n.translate('meshObservability.dimension.caller', { defaultMessage: 'Caller (proven)' });
    case 'zone':
      return i18n.translate('meshObservability.dimension.zone', { defaultMessage: 'Zone' });
    case 'version':
      return i18n.translate('meshObservability.dimension.version', { defaultMessage: 'Version' });
  }
}

/** Why a dimension tells nothing, and what would make it tell. */
export function whyLacking(dimension: Dimension, lack: DimensionLack): string {
  if (lack === 'not_in_format')
    return i18n.translate('meshObservability.dimension.notInFormat', {
      defaultMessage: 'The access logs’ format has no field for this.',
    });
  if (lack === 'empty')
    return i18n.translate('meshObservability.dimension.empty', {
      defaultMessage:
        'None of these lines tells it: connections have no method and no status, and a quiet proxy raises no flags.',
    });
  const command = LOGGED_BY[dimension];
  if (command === undefined)
    return i18n.translate('meshObservability.dimension.notLogged', { defaultMessage: 'The access logs do not hold it.' });
  return i18n.translate('meshObservability.dimension.notLoggedBut', {
    defaultMessage: 'The access logs do not hold it. Add {command} to their format.',
    values: { command },
  });
}

/** What makes a proxy log it: Envoy's command operators, and Kuma's. */
const LOGGED_BY: Partial<Record<Dimension, string>> = {
  operation: '"method":"%REQ(:METHOD)%", "path":"%REQ(:PATH)%"',
  status: '"response_code":"%RESPONSE_CODE%"',
  flags: '"response_flags":"%RESPONSE_FLAGS%"',
  instance: '"destination_address":"%UPSTREAM_HOST%"',
  caller: '"source_address":"%KUMA_SOURCE_ADDRESS_WITHOUT_PORT%", "downstream_peer_uri_san":"%DOWNSTREAM_PEER_URI_SAN%"',
  zone: '"zone":"%KUMA_ZONE%"',
};
