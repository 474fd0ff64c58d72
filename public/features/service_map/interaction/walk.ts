import type { Graph, GraphEdge, GraphNode } from '../graph';
import { isNodeItem, itemOfEdge, itemOfNode } from '../graph';
import type { PlacedNode } from '../layout/layout_model';
import type { MapSelection } from '../map_selection';

interface Placed {
  nodes: ReadonlyMap<string, PlacedNode>;
}

export type Step = 'right' | 'left' | 'up' | 'down' | 'first' | 'last';

/**
 * Where the keyboard's cursor goes: right follows a call to its edge and on to the callee, left goes back to the caller, up and down
 * change among services of a column or among edges of a service.
 * @returns the same item where there is nothing further
 */
export function walk(graph: Graph, layout: Placed, from: MapSelection | undefined, step: Step): MapSelection | undefined {
  const nodes = inReadingOrder(graph, layout);
  if (step === 'first' || step === 'last' || !from) return toService(step === 'last' ? nodes[nodes.length - 1] : nodes[0]);
  if (isNodeItem(from)) {
    const node = nodes.find(({ id }) => id === from.id);
    if (!node) return toService(nodes[0]);
    if (step === 'up' || step === 'down') {
      const rank = layout.nodes.get(node.id)?.rank;
      const column = nodes.filter(({ id }) => layout.nodes.get(id)?.rank === rank);
      return toService(neighbour(column, node, step)) ?? from;
    }
    return toEdge(straightest(edgesOf(graph, layout, node, step), layout, node, step)) ?? from;
  }
  const edge = graph.edges.find(({ id }) => id === from.id);
  if (!edge) return toService(nodes[0]);
  if (step === 'right' || step === 'left') {
    const end = step === 'right' ? edge.target : edge.source;
    return toService(nodes.find(({ id }) => id === end)) ?? from;
  }
  const fromSource = byHeight(
    graph.edges.filter(({ source }) => source === edge.source),
    layout,
    'target',
  );
  const toTarget = byHeight(
    graph.edges.filter(({ target }) => target === edge.target),
    layout,
    'source',
  );
  return toEdge(neighbour(fromSource.length > 1 ? fromSource : toTarget, edge, step)) ?? from;
}

/** Columns left to right, each from top to bottom. */
export function inReadingOrder(graph: Graph, layout: Placed): GraphNode[] {
  const placeOf = ({ id }: GraphNode) => layout.nodes.get(id) ?? { rank: Infinity, y: 0 };
  return graph.nodes
    .filter(({ id }) => layout.nodes.has(id))
    .sort((a, b) => placeOf(a).rank - placeOf(b).rank || placeOf(a).y - placeOf(b).y || (a.id < b.id ? -1 : 1));
}

function edgesOf(graph: Graph, layout: Placed, { id }: GraphNode, step: 'right' | 'left'): GraphEdge[] {
  return step === 'right'
    ? byHeight(
        graph.edges.filter(({ source }) => source === id),
        layout,
        'target',
      )
    : byHeight(
        graph.edges.filter(({ target }) => target === id),
        layout,
        'source',
      );
}

function byHeight(edges: GraphEdge[], layout: Placed, end: 'source' | 'target'): GraphEdge[] {
  const heightOf = (edge: GraphEdge) => layout.nodes.get(edge[end])?.y ?? 0;
  return [...edges].sort((a, b) => heightOf(a) - heightOf(b) || (a.id < b.id ? -1 : 1));
}

function straightest(edges: GraphEdge[], layout: Placed, { id }: GraphNode, step: 'right' | 'left'): GraphEdge | undefined {
  const y = layout.nodes.get(id)?.y ?? 0;
  const off = (edge: GraphEdge) => Math.abs((layout.nodes.get(step === 'right' ? edge.target : edge.source)?.y ?? 0) - y);
  return edges.reduce<GraphEdge | undefined>((best, edge) => (!best || off(edge) < off(best) ? edge : best), undefined);
}

function neighbour<Item extends { id: string }>(items: Item[], of: Item, step: 'up' | 'down'): Item | undefined {
  return items[items.findIndex(({ id }) => id === of.id) + (step === 'down' ? 1 : -1)];
}

const toService = (node: GraphNode | undefined): MapSelection | undefined => node && itemOfNode(node);
const toEdge = (edge: GraphEdge | undefined): MapSelection | undefined => edge && itemOfEdge(edge);
