import type { Edge, EdgeId } from '../../common/domain/edge';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import type { Service } from '../../common/domain/service_map';
import type { TimeRange } from '../../common/domain/time_range';
import { toFigures, toProtocol } from '../queries/to_figures';
import type { CollectedTraffic } from './collect_traffic';
import type { MapDraft } from './enrichers/enricher';

/** Counts as services and edges with figures, to be enriched. */
export function toMapDraft(traffic: CollectedTraffic, range: TimeRange): MapDraft {
  const services = new Map<ServiceId, Service>();
  const edges = new Map<EdgeId, Edge>();
  const add = (identity: ServiceIdentity) => {
    const known = services.get(identity.id);
    services.set(identity.id, { ...identity, ...known, parts: known?.parts ?? [] });
  };
  for (const [id, { source, destination, figures, parts, withoutLatency }] of traffic.edges) {
    add(source);
    add(destination);
    const protocol = toProtocol(figures);
    const caller = toFigures(figures, range, withoutLatency ? 'too_many_parts' : 'duration_unreadable');
    edges.set(id, {
      id: edgeId(source.id, destination.id),
      source: source.id,
      destination: destination.id,
      caller,
      parts,
      ...(protocol ? { protocol } : {}),
    });
  }
  for (const { service, figures, instances, parts, withoutLatency } of traffic.callees.values()) {
    add(service);
    const known = services.get(service.id);
    const callee = toFigures(figures, range, withoutLatency ? 'too_many_parts' : 'duration_unreadable');
    if (known) services.set(service.id, { ...known, callee, instances, parts });
  }
  return { range, services, edges, traffic };
}
