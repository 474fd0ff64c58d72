import type { Graph } from './graph';
import type { LayoutRequest } from './layout/layout_model';
import { NAME_WIDTH_MAX, NAME_WIDTH_MIN } from './layout/metrics';

/** Rough, and the same in every browser and font: a layout must not depend on who looks at it. Map units at 12 px. */
const [NARROW, WIDE] = [6.9, 12.5];
const PADDING = 12;

/** Names and links of a graph, without its figures: the same topology gives the same request whatever the traffic. */
export function toLayoutRequest({ nodes, edges, frames }: Graph): LayoutRequest {
  return {
    nodes: nodes.map(({ id, name }) => ({ id, width: widthOf(name) })),
    edges: edges.map(({ id, source, target }) => ({ id, source, target })),
    ...(frames ? { frames: frames.map(({ id, members }) => ({ id, members })) } : {}),
  };
}

/** Whether two requests, whose services and links come in the same order, lead to the same picture. */
export function sameTopology(a: LayoutRequest, b: LayoutRequest): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every(({ id, width }, index) => id === b.nodes[index]?.id && width === b.nodes[index].width) &&
    a.edges.every(({ id, source, target }, index) => {
      const other = b.edges[index];
      return id === other?.id && source === other.source && target === other.target;
    }) &&
    // Members are told by the nodes and the names of their frames.
    JSON.stringify(a.frames?.map(({ id, members }) => [id, members.length])) ===
      JSON.stringify(b.frames?.map(({ id, members }) => [id, members.length]))
  );
}

function widthOf(name: string): number {
  let width = PADDING;
  for (const letter of name) width += (letter.codePointAt(0) ?? 0) >= 0x1100 ? WIDE : NARROW;
  return Math.round(Math.min(NAME_WIDTH_MAX, Math.max(NAME_WIDTH_MIN, width)));
}
