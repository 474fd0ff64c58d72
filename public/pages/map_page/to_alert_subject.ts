import type { AnomalySubject } from '../../../common/domain/anomaly';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { AlertSubject } from '../../features/alert_flyout/alert_draft';
import type { MapSelection } from '../../features/service_map/map_selection';
import { toWatchedService } from '../to_watched_service';

/** What an alert on the selection is about; undefined for what is not on the map, and for names too long to keep. */
export function toAlertSubject(selection: MapSelection | AnomalySubject, map: ServiceMap): AlertSubject | undefined {
  const identityOf = (id: string) => toWatchedService(map.services.find((service) => service.id === id));
  if (selection.kind === 'service') {
    const service = identityOf(selection.id);
    const rate = map.edges
      .filter(({ destination }) => destination === selection.id)
      .reduce((sum, { caller }) => sum + caller.rate, 0);
    return service && { scope: { kind: 'service', service }, name: service.name, hide: map.hidden, rate };
  }
  const edge = map.edges.find(({ id }) => id === selection.id);
  const [source, destination] = [identityOf(edge?.source ?? ''), identityOf(edge?.destination ?? '')];
  if (!edge || !source || !destination) return undefined;
  return {
    scope: { kind: 'edge', source, destination },
    name: `${source.name} → ${destination.name}`,
    hide: map.hidden,
    rate: edge.caller.rate,
  };
}
