import type { AnomalySubject, Findings } from '../../../common/domain/anomaly';
import type { Hideable } from '../../../common/domain/hideable';
import type { AlertSubject } from '../../features/alert_flyout/alert_draft';
import { toWatchedService } from '../to_watched_service';

/** What an alert on a finding's subject is about; undefined for names too long to keep. */
export function toFindingSubject(
  { kind, id }: AnomalySubject,
  { services }: Pick<Findings, 'services'>,
  hide: Hideable[],
): AlertSubject | undefined {
  const identityOf = (serviceId: string) => toWatchedService(services.find((service) => service.id === serviceId));
  if (kind === 'service') {
    const service = identityOf(id);
    return service && { scope: { kind: 'service', service }, name: service.name, hide };
  }
  const [source, destination] = id.split('→').map(identityOf);
  if (!source || !destination) return undefined;
  return { scope: { kind: 'edge', source, destination }, name: `${source.name} → ${destination.name}`, hide };
}
