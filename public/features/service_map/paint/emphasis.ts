import type { Graph, LinkId, NodeId } from '../graph';
import { isNodeItem } from '../graph';
import type { MapSelection } from '../map_selection';

/** What stays while the rest fades. Undefined sets: nothing fades. */
export interface Emphasis {
  services?: ReadonlySet<NodeId>;
  edges?: ReadonlySet<LinkId>;
}

/**
 * A picked service stays with its neighbours, a picked edge with its ends; found services stay with the edges among them.
 * @param matches services that were searched for; undefined while nobody searches
 */
export function emphasis({ edges }: Graph, selection?: MapSelection, matches?: ReadonlySet<NodeId>): Emphasis {
  if (!selection && !matches) return {};
  const pickedNode = isNodeItem(selection) ? selection?.id : undefined;
  const keptServices = new Set<NodeId>(matches);
  const keptEdges = new Set<LinkId>();
  for (const { id, source, target } of edges) {
    const picked = pickedNode === undefined ? selection?.id === id : pickedNode === source || pickedNode === target;
    if (picked) keptServices.add(source).add(target);
    if (picked || (matches?.has(source) && matches.has(target))) keptEdges.add(id);
  }
  if (pickedNode !== undefined) keptServices.add(pickedNode as NodeId);
  return { services: keptServices, edges: keptEdges };
}
