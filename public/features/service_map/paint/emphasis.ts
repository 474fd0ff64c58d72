import type { EdgeId } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import type { Graph } from '../graph';
import type { MapSelection } from '../map_selection';

/** What stays while the rest fades. Undefined sets: nothing fades. */
export interface Emphasis {
  services?: ReadonlySet<ServiceId>;
  edges?: ReadonlySet<EdgeId>;
}

/**
 * A picked service stays with its neighbours, a picked edge with its ends; found services stay with the edges among them.
 * @param matches services that were searched for; undefined while nobody searches
 */
export function emphasis({ edges }: Graph, selection?: MapSelection, matches?: ReadonlySet<ServiceId>): Emphasis {
  if (!selection && !matches) return {};
  const keptServices = new Set<ServiceId>(matches);
  const keptEdges = new Set<EdgeId>();
  for (const { id, source, target } of edges) {
    const picked = selection?.kind === 'edge' ? selection.id === id : selection?.id === source || selection?.id === target;
    if (picked) keptServices.add(source).add(target);
    if (picked || (matches?.has(source) && matches.has(target))) keptEdges.add(id);
  }
  if (selection?.kind === 'service') keptServices.add(selection.id);
  return { services: keptServices, edges: keptEdges };
}
