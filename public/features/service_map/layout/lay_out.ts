import { findComponents } from './find_components';
import type { Box, EdgeRoute, Layout, LayoutRequest, PlacedNode, Point } from './layout_model';
import { layOutComponent } from './lay_out_component';
import { nodeBox } from './node_box';
import { packComponents } from './pack_components';
import { placeLabels } from './place_labels';
import { selfLoop } from './self_loop';
import type { Link, Topology } from './topology';
import { topology } from './topology';

/** A known picture helps only if most of the services stand in it. */
const KNOWN_ENOUGH = 0.6;

/** The picture of a topology. Pure: the same request gives the same picture, in whatever order its services and edges come. */
export function layOut(request: LayoutRequest): Layout {
  const graph = topology(request);
  const previous = usefulPrevious(graph, request.previous);
  const parts = findComponents(graph.ids.length, graph.links).map((members) => layOutPart(graph, members, previous));
  const corners = packComponents(parts.map(({ box }) => ({ width: box.right - box.left, height: box.bottom - box.top })));

  const nodes = new Map<string, PlacedNode>();
  const edges = new Map<string, EdgeRoute>();
  parts.forEach(({ members, links, layout, box }, index) => {
    const shift = { x: corners[index]!.x - box.left, y: corners[index]!.y - box.top };
    members.forEach((node, at) => {
      const place = { x: layout.x[at]! + shift.x, y: layout.y[at]! + shift.y };
      nodes.set(graph.ids[node]!, { ...place, rank: layout.rank[at]!, width: graph.widths[node]! });
    });
    links.forEach(({ id }, at) => {
      const { curve, backwards } = layout.routes[at]!;
      edges.set(id, { curve: movedCurve(curve, shift), label: { x: 0, y: 0 }, backwards });
    });
  });
  anchor(nodes, edges, previous);

  const routed = graph.links.map(({ id }) => edges.get(id)!);
  const boxes = [...nodes.values()].map(nodeBox);
  const bounds = around(boxes, routed);
  const labels = placeLabels(
    routed.map(({ curve }) => curve),
    boxes,
    bounds,
  );
  routed.forEach((route, index) => (route.label = labels[index]!));
  for (const { id, source } of graph.loops) edges.set(id, selfLoop(nodes.get(graph.ids[source]!)!));
  return { nodes, edges, bounds };
}

function layOutPart(graph: Topology, members: number[], previous: LayoutRequest['previous']) {
  const local = new Map(members.map((node, at) => [node, at]));
  const links: Link[] = [];
  for (const { id, source, target } of graph.links) {
    const [from, to] = [local.get(source), local.get(target)];
    if (from !== undefined && to !== undefined) links.push({ id, source: from, target: to });
  }
  const layout = layOutComponent(
    members.map((node) => graph.widths[node]!),
    links,
    previous && members.map((node) => previous.get(graph.ids[node]!)?.y),
  );
  const boxes = members.map((node, at) => nodeBox({ x: layout.x[at]!, y: layout.y[at]!, width: graph.widths[node]! }));
  return { members, links, layout, box: around(boxes, layout.routes) };
}

function usefulPrevious({ ids }: Topology, previous: LayoutRequest['previous']): LayoutRequest['previous'] {
  if (!previous) return undefined;
  const known = ids.filter((id) => previous.has(id)).length;
  return known >= KNOWN_ENOUGH * Math.max(ids.length, previous.size) ? previous : undefined;
}

/** Moves the whole picture so that the services of the known one stay where they were, by the median. */
function anchor(nodes: Map<string, PlacedNode>, edges: Map<string, EdgeRoute>, previous: LayoutRequest['previous']) {
  if (!previous) return;
  const known = [...nodes.keys()].filter((id) => previous.has(id));
  const median = (axis: 'x' | 'y') => {
    const moves = known.map((id) => previous.get(id)![axis] - nodes.get(id)![axis]).sort((a, b) => a - b);
    return moves[Math.floor(moves.length / 2)] ?? 0;
  };
  const shift = { x: median('x'), y: median('y') };
  for (const node of nodes.values()) Object.assign(node, { x: node.x + shift.x, y: node.y + shift.y });
  for (const edge of edges.values()) edge.curve = movedCurve(edge.curve, shift);
}

const movedCurve = (curve: number[], { x, y }: Point) => curve.map((value, index) => value + (index % 2 === 0 ? x : y));

function around(boxes: Box[], routes: Array<{ curve: number[] }>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const include = (x: number, y: number) => {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  };
  for (const { left, top, right, bottom } of boxes) {
    include(left, top);
    include(right, bottom);
  }
  for (const { curve } of routes) for (let at = 0; at < curve.length; at += 2) include(curve[at]!, curve[at + 1]!);
  return boxes.length > 0 ? box : { left: 0, top: 0, right: 0, bottom: 0 };
}
