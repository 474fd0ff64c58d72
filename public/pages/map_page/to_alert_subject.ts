import type { ServiceIdentity } from '../../../common/domain/service';
import type { Service, ServiceMap } from '../../../common/domain/service_map';
import type { AlertSubject } from '../../features/alert_flyout/alert_draft';
import type { MapSelection } from '../../features/service_map/map_selection';

/** A rule keeps names of at most so many characters. */
const LONGEST_NAME = 1_024;

/** What an alert on the selection is about; undefined for what is not on the map, and for names too long to keep. */
export function toAlertSubject(selection: MapSelection, map: ServiceMap): AlertSubject | undefined {
  const identityOf = (id: string) => toIdentity(map.services.find((service) => service.id === id));
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

/** Without the figures of the moment. */
function toIdentity(service: Service | undefined): ServiceIdentity | undefined {
  if (!service) return undefined;
  const { id, kind, name, mesh, zone, namespace, port } = service;
  const parts = [name, mesh ?? '', zone ?? '', namespace ?? ''];
  if (name === '' || parts.some((part) => part.length > LONGEST_NAME)) return undefined;
  return {
    id,
    kind,
    name,
    ...(mesh === undefined || mesh === '' ? {} : { mesh }),
    ...(zone === undefined || zone === '' ? {} : { zone }),
    ...(namespace === undefined || namespace === '' ? {} : { namespace }),
    ...(port === undefined ? {} : { port }),
  };
}
