import type { Graph } from './graph';
import type { LayoutRequest } from './layout/layout_model';
import { NAME_WIDTH_MAX, NAME_WIDTH_MIN } from './layout/metrics';

/** Rough, and the same in every browser and font: a layout must not depend on who looks at it. Map units at 12 px. */
const [NARROW, WIDE] = [6.9, 12.5];
const PADDING = 12;

/** Names and links of a graph, without its figures: the same topology gives the same request whatever the traffic. */
export function toLayoutRequest({ nodes, edges }: Graph): LayoutRequest {
  return {
    nodes: nodes.map(({ id, name }) => ({ id, width: widthOf(name) })),
    edges: edges.map(({ id, source, target }) => ({ id, source, target })),
  };
}

/** Equal for requests that lead to equal layouts. */
export function topologyKey({ nodes, edges }: LayoutRequest): string {
  return JSON.stringify([
    nodes.map(({ id, width }) => [id, width]).sort(byFirst),
    edges.map(({ id, source, target }) => [id, source, target]).sort(byFirst),
  ]);
}

function widthOf(name: string): number {
  let width = PADDING;
  for (const letter of name) width += (letter.codePointAt(0) ?? 0) >= 0x1100 ? WIDE : NARROW;
  return Math.round(Math.min(NAME_WIDTH_MAX, Math.max(NAME_WIDTH_MIN, width)));
}

const byFirst = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
