import type { Edge } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import type { Service } from '../../../../common/domain/service_map';
import type { Focus } from './focus';

interface Mesh {
  services: Service[];
  edges: Edge[];
}

/**
 * The part of a mesh that a focus leaves, with all edges among what is left on the way. A path's services are all that lie on some way from
 * one to the other, however long. Of a service that the mesh does not have nothing is left.
 */
export function focusMap<Map extends Mesh>(map: Map, focus: Focus): Map {
  const next = neighboursBy(map.edges, 'source', 'destination');
  const before = neighboursBy(map.edges, 'destination', 'source');
  if (!map.services.some(({ id }) => id === focus.service)) return { ...map, services: [], edges: [] };
  if ('to' in focus) {
    const ahead = reach(focus.service, next);
    const behind = reach(focus.to, before);
    return kept(
      map,
      (id) => ahead.has(id) && behind.has(id),
      () => true,
    );
  }
  const { service, depth, direction } = focus;
  const down = direction === 'up' ? new Map<ServiceId, number>() : reach(service, next, depth);
  const up = direction === 'down' ? new Map<ServiceId, number>() : reach(service, before, depth);
  down.set(service, 0);
  up.set(service, 0);
  // An edge is on the way when it leads one step further; with neighbours on both sides, those among neighbours are worth seeing too.
  const onTheWay = ({ source, destination }: Edge) =>
    direction === 'both' ||
    (direction === 'down' ? down.has(source) && down.has(destination) : up.has(source) && up.has(destination));
  return kept(map, (id) => down.has(id) || up.has(id), onTheWay);
}

function kept<Map extends Mesh>(map: Map, has: (id: ServiceId) => boolean, onTheWay: (edge: Edge) => boolean): Map {
  return {
    ...map,
    services: map.services.filter(({ id }) => has(id)),
    edges: map.edges.filter((edge) => has(edge.source) && has(edge.destination) && onTheWay(edge)),
  };
}

/** How many steps away services are, itself included. */
function reach(from: ServiceId, neighbours: Map<ServiceId, ServiceId[]>, depth = Infinity): Map<ServiceId, number> {
  const steps = new Map([[from, 0]]);
  const open = [from];
  for (const id of open) {
    const step = steps.get(id) ?? 0;
    if (step >= depth) continue;
    for (const other of neighbours.get(id) ?? []) {
      if (steps.has(other)) continue;
      steps.set(other, step + 1);
      open.push(other);
    }
  }
  return steps;
}

function neighboursBy(edges: Edge[], by: 'source' | 'destination', other: 'source' | 'destination'): Map<ServiceId, ServiceId[]> {
  const found = new Map<ServiceId, ServiceId[]>();
  for (const edge of edges) {
    const known = found.get(edge[by]);
    if (known) known.push(edge[other]);
    else found.set(edge[by], [edge[other]]);
  }
  return found;
}
