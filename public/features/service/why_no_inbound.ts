import { i18n } from '@kbn/i18n';
import type { Service } from '../../../common/domain/service_map';

/** Why nothing is known of a service from its own proxies. */
export function whyNoInbound({ kind }: Service): string {
  switch (kind) {
    case 'service':
      return i18n.translate('meshObservability.service.noInbound', {
        defaultMessage:
          'Its own proxies logged no requests in this time range, so what follows is what its callers saw. A MeshAccessLog policy with inbound rules adds its own side.',
      });
    case 'external':
      return i18n.translate('meshObservability.service.external', {
        defaultMessage: 'It lives outside the mesh and has no proxy that could log: what follows is what its callers saw.',
      });
    case 'passthrough':
      return i18n.translate('meshObservability.service.passthrough', {
        defaultMessage: 'Traffic that the mesh let through to places it does not know. Only its callers’ proxies log it.',
      });
    case 'unidentified':
      return i18n.translate('meshObservability.service.unidentified', {
        defaultMessage: 'The logs call this end “unknown”: its traffic comes from, or goes to, something without a proxy.',
      });
  }
}
