import type { Edge } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import type { MapChanges } from '../../../components/map_changes';
import type { Bundle, FoldedMap } from '../groups/fold_map';
import type { GroupId } from '../groups/group';
import { bundleId } from '../groups/group';
import type { Grouped } from '../groups/group_services';
import { ownGroup } from '../groups/group_services';

/** More at once are another question, not a change: they would bury the map, and the panel lists them. */
const MOST = 150;

/** A map with what is gone on it, and the ids of that: services, edges, and bundles of which nothing else is left. */
export interface WithGone {
  map: FoldedMap;
  gone: ReadonlySet<string>;
}

/**
 * Puts what an earlier period had back on the map, where it touches what is there and its place is not folded away: into a group's frame,
 * never into its sums.
 */
export function addGone(
  map: FoldedMap,
  vanished: MapChanges['vanished'],
  { by, groups, of }: Grouped,
  isFolded: (id: GroupId) => boolean,
): WithGone {
  const gone = new Set<string>();
  if (vanished.edges.length + vanished.services.length > MOST) return { map, gone };
  const known = new Map(vanished.services.map((service) => [service.id, service]));
  const exists = new Set(groups.map(({ id }) => id));
  const groupOf = (id: ServiceId): GroupId | undefined => {
    const service = known.get(id);
    const group = service ? by && ownGroup(service, by) : of.get(id)?.id;
    return group !== undefined && exists.has(group) ? group : undefined;
  };
  const homeOf = (id: ServiceId): ServiceId | GroupId => {
    const group = groupOf(id);
    return group !== undefined && isFolded(group) ? group : id;
  };
  const drawn = touching(map, vanished.edges, known);

  const services = vanished.services.filter(({ id }) => drawn.services.has(id) && homeOf(id) === id);
  const edges: Edge[] = [];
  const bundles = new Map(map.bundles.map((bundle): [string, Bundle] => [bundle.id, bundle]));
  for (const edge of drawn.edges) {
    const [source, target] = [homeOf(edge.source), homeOf(edge.destination)];
    if (source === edge.source && target === edge.destination) edges.push(edge);
    else if (source !== target && !bundles.has(bundleId(source, target))) {
      const id = bundleId(source, target);
      bundles.set(id, { id, source, target, edges: [edge] });
      gone.add(id);
    }
  }
  for (const { id } of [...services, ...edges]) gone.add(id);
  return {
    map: {
      ...map,
      services: [...map.services, ...services],
      edges: [...map.edges, ...edges],
      bundles: [...bundles.values()],
      frames: map.frames.map((frame) => {
        const back = services.filter(({ id }) => groupOf(id) === frame.id).map(({ id }) => id);
        return back.length > 0 ? { ...frame, members: [...frame.members, ...back] } : frame;
      }),
    },
    gone,
  };
}

/** Of what is gone, what hangs together with the part of the mesh that is looked at: a filter or a focus holds for it too. */
function touching({ services, folded }: FoldedMap, edges: Edge[], known: ReadonlyMap<ServiceId, unknown>) {
  const seen = new Set([...services, ...folded.flatMap(({ members }) => members)].map(({ id }) => id));
  const kept = new Set<Edge>();
  for (let before = -1; kept.size > before;) {
    before = kept.size;
    for (const edge of edges) {
      const ends = [edge.source, edge.destination];
      // Both ends are on the map, or are gone themselves and come with it.
      if (kept.has(edge) || !ends.some((end) => seen.has(end)) || !ends.every((end) => seen.has(end) || known.has(end))) continue;
      kept.add(edge);
      ends.forEach((end) => seen.add(end));
    }
  }
  return { services: seen, edges: [...kept] };
}
