import type { Edge, EdgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import type { Service, ServiceMap } from '../../common/domain/service_map';
import type { TimeRange } from '../../common/domain/time_range';
import { toEmptiness } from './to_emptiness';

/** What two maps of the same mesh say of each other. */
export interface MapChanges {
  /** The earlier window, or the part of it that has passed. */
  range: TimeRange;
  /** Why nothing can be said: no line of the earlier window, or no index that could hold one. */
  earlierIsEmpty?: 'quiet' | 'absent';
  /** Both answers are whole. If not, what seems to have appeared or vanished may only have been cut. */
  isCertain: boolean;
  appeared: { services: Service[]; edges: Edge[] };
  vanished: { services: Service[]; edges: Edge[] };
  /** Each edge's earlier self, for those that are on both maps. */
  earlierEdges: ReadonlyMap<EdgeId, Edge>;
  earlierServices: ReadonlyMap<ServiceId, Service>;
}

/** Notes after which a service or an edge may be missing from an answer although it had traffic. */
const CUTS = new Set(['shards_failed', 'clusters_skipped', 'timed_out', 'edges_cut', 'services_cut']);

/** Most traffic first. An empty earlier map is no proof that everything is new: then nothing appeared. */
export function toMapChanges(now: ServiceMap, earlier: ServiceMap): MapChanges {
  const earlierIsEmpty = toEmptiness(earlier);
  const isEmpty = earlierIsEmpty !== undefined;
  const isWhole = ({ coverage }: ServiceMap) => !coverage.notes.some(({ code }) => CUTS.has(code));
  const nowEmpty = toEmptiness(now) !== undefined;
  const compared = !isEmpty && !nowEmpty;
  return {
    range: earlier.range,
    ...(isEmpty ? { earlierIsEmpty } : {}),
    isCertain: isWhole(now) && isWhole(earlier),
    appeared: compared ? missingFrom(earlier, now) : { services: [], edges: [] },
    vanished: compared ? missingFrom(now, earlier) : { services: [], edges: [] },
    earlierEdges: new Map(earlier.edges.map((edge) => [edge.id, edge])),
    earlierServices: new Map(earlier.services.map((service) => [service.id, service])),
  };
}

/** What `map` has and `other` has not. */
function missingFrom(other: ServiceMap, map: ServiceMap): { services: Service[]; edges: Edge[] } {
  const services = new Set(other.services.map(({ id }) => id));
  const edges = new Set(other.edges.map(({ id }) => id));
  return {
    services: map.services.filter(({ id }) => !services.has(id)),
    edges: map.edges.filter(({ id }) => !edges.has(id)).sort((a, b) => b.caller.lines - a.caller.lines),
  };
}
