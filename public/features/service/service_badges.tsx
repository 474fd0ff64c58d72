import { EuiBadge, EuiBadgeGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { ServiceKind } from '../../../common/domain/service';
import type { Service } from '../../../common/domain/service_map';
import { displayName } from '../../components/display_name';

/** Who a service is: kind, mesh, zone, namespace, port, instances; only what is known. */
export function ServiceBadges({ service, children }: { service: Service; children?: ReactNode }) {
  return (
    <EuiBadgeGroup gutterSize="xs">
      {toBadges(service).map((text) => (
        <EuiBadge color="hollow" key={text}>
          {text}
        </EuiBadge>
      ))}
      {children}
    </EuiBadgeGroup>
  );
}

function toBadges({ kind, mesh, zone, namespace, port, instances }: Service): string[] {
  const value = (name: string) => displayName(name, 32);
  return [
    kindText(kind),
    mesh && i18n.translate('meshObservability.service.mesh', { defaultMessage: 'mesh {mesh}', values: { mesh: value(mesh) } }),
    zone && i18n.translate('meshObservability.service.zone', { defaultMessage: 'zone {zone}', values: { zone: value(zone) } }),
    namespace &&
      i18n.translate('meshObservability.service.namespace', {
        defaultMessage: 'namespace {namespace}',
        values: { namespace: value(namespace) },
      }),
    port && i18n.translate('meshObservability.service.port', { defaultMessage: 'port {port}', values: { port: String(port) } }),
    instances &&
      i18n.translate('meshObservability.service.instances', {
        defaultMessage: '{instances, plural, one {# instance} other {# instances}}',
        values: { instances },
      }),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
}

function kindText(kind: ServiceKind): string {
  switch (kind) {
    case 'service':
      return i18n.translate('meshObservability.service.kindService', { defaultMessage: 'service' });
    case 'external':
      return i18n.translate('meshObservability.service.kindExternal', { defaultMessage: 'external service' });
    case 'passthrough':
      return i18n.translate('meshObservability.service.kindPassthrough', { defaultMessage: 'passthrough' });
    case 'unidentified':
      return i18n.translate('meshObservability.service.kindUnidentified', { defaultMessage: 'unidentified' });
  }
}
