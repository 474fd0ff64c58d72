import { gridColumns } from './grid_columns';
import { layOutGrid } from './lay_out_grid';
import { layOutFramed } from './lay_out_framed';
import { around, layOutParts, movedCurve } from './lay_out_parts';
import type { Box, EdgeRoute, Layout, LayoutRequest, PlacedNode } from './layout_model';
import { nodeBox } from './node_box';
import { serviceSize } from './node_size';
import { placeLabels } from './place_labels';
import { selfLoop } from './self_loop';
import type { Topology } from './topology';
import { topology } from './topology';

/** A known picture helps only if most of the services stand in it. */
const KNOWN_ENOUGH = 0.6;

/** Places before labels and the last touch: in the order of the topology's nodes and links. */
interface Placed {
  places: Array<Pick<PlacedNode, 'x' | 'y' | 'rank'>>;
  routes: Array<Pick<EdgeRoute, 'curve' | 'backwards'>>;
  frames: Map<string, Box>;
}

/** The picture of a topology. Pure: the same request gives the same picture, in whatever order its services and edges come. */
export function layOut(request: LayoutRequest): Layout {
  const graph = topology(request);
  const previous = usefulPrevious(graph, request.previous);
  const previousHeight = previous && graph.ids.map((id) => previous.get(id)?.y);
  const placed =
    (request.frames?.length ?? 0) > 0
      ? layOutFramed(graph, request.frames ?? [], previousHeight)
      : layOutPlain(graph, previousHeight);

  const nodes = new Map<string, PlacedNode>();
  graph.ids.forEach((id, at) => nodes.set(id, { ...placed.places[at]!, width: graph.widths[at]! }));
  const edges = new Map<string, EdgeRoute>();
  graph.links.forEach(({ id }, at) => edges.set(id, { ...placed.routes[at]!, label: { x: 0, y: 0 } }));
  const frames = anchor(nodes, edges, placed.frames, previous);

  const routed = graph.links.map(({ id }) => edges.get(id)!);
  const boxes = [...nodes.values()].map(nodeBox);
  const bounds = around([...boxes, ...frames.values()], routed);
  const labels = placeLabels(
    routed.map(({ curve }) => curve),
    boxes,
    bounds,
  );
  routed.forEach((route, index) => (route.label = labels[index]!));
  for (const { id, source } of graph.loops) edges.set(id, selfLoop(nodes.get(graph.ids[source]!)!));
  return { nodes, edges, frames, bounds };
}

function layOutPlain({ widths, links }: Topology, previousHeight?: Array<number | undefined>): Placed {
  const sizes = widths.map(serviceSize);
  const columns = gridColumns(sizes.length, links);
  const parts = columns ? layOutGrid(sizes, links, columns) : layOutParts(sizes, links, { previousHeight });
  return { ...parts, frames: new Map<string, Box>() };
}

function usefulPrevious({ ids }: Topology, previous: LayoutRequest['previous']): LayoutRequest['previous'] {
  if (!previous) return undefined;
  const known = ids.filter((id) => previous.has(id)).length;
  return known >= KNOWN_ENOUGH * Math.max(ids.length, previous.size) ? previous : undefined;
}

/** Moves the whole picture so that the services of the known one stay where they were, by the median. */
function anchor(
  nodes: Map<string, PlacedNode>,
  edges: Map<string, EdgeRoute>,
  frames: Map<string, Box>,
  previous: LayoutRequest['previous'],
): Map<string, Box> {
  if (!previous) return frames;
  const known = [...nodes.keys()].filter((id) => previous.has(id));
  const median = (axis: 'x' | 'y') => {
    const moves = known.map((id) => previous.get(id)![axis] - nodes.get(id)![axis]).sort((a, b) => a - b);
    return moves[Math.floor(moves.length / 2)] ?? 0;
  };
  const shift = { x: median('x'), y: median('y') };
  for (const node of nodes.values()) Object.assign(node, { x: node.x + shift.x, y: node.y + shift.y });
  for (const edge of edges.values()) edge.curve = movedCurve(edge.curve, shift);
  return new Map(
    [...frames].map(([id, { left, right, top, bottom }]) => [
      id,
      { left: left + shift.x, right: right + shift.x, top: top + shift.y, bottom: bottom + shift.y },
    ]),
  );
}
