import type { Edge } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';

/** The edges that lead to each service, and from it, whether they are drawn or folded away. */
export interface EdgesOf {
  incoming(id: ServiceId): Edge[];
  outgoing(id: ServiceId): Edge[];
}

/** Looks up a map's edges by their ends. */
export function edgesOf(edges: Edge[]): EdgesOf {
  const incoming = groupBy(edges, ({ destination }) => destination);
  const outgoing = groupBy(edges, ({ source }) => source);
  return { incoming: (id) => incoming.get(id) ?? [], outgoing: (id) => outgoing.get(id) ?? [] };
}

function groupBy(edges: Edge[], key: (edge: Edge) => ServiceId): Map<ServiceId, Edge[]> {
  const groups = new Map<ServiceId, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group) group.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}
