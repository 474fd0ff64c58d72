import { assignColumns } from './assign_columns';
import { assignHeights } from './assign_heights';
import type { Arc } from './assign_ranks';
import { assignRanks } from './assign_ranks';
import { breakCycles } from './break_cycles';
import { buildLayers } from './build_layers';
import { chooseFolds } from './choose_folds';
import { turnedCurve } from './curve';
import type { NodeSize } from './node_size';
import { orderLayers } from './order_layers';
import { routeLinks } from './route_links';
import type { Link } from './topology';

export interface ComponentLayout {
  x: number[];
  y: number[];
  rank: number[];
  /** For each link its curve from source to target, and whether it closes a cycle. */
  routes: Array<{ curve: number[]; backwards: boolean }>;
}

export interface Hints {
  /** y of services that were on the map before. */
  previousHeight?: Array<number | undefined>;
  /** Which links run backwards, where that has been decided already. */
  turned?: boolean[];
  /** What must stand in a column of its own, before and after all others. */
  first?: number;
  last?: number;
}

/**
 * One connected part, left to right in columns: cycles broken, columns chosen, crossings reduced, heights and columns placed, links drawn.
 * @param sizes of what it consists of, which is numbered 0 … n - 1 in the links
 */
export function layOutComponent(sizes: NodeSize[], links: Link[], hints: Hints = {}): ComponentLayout {
  const turned = hints.turned ?? breakCycles(sizes.length, links);
  const arcs = links.map(({ source, target }, index): Arc =>
    turned[index] ? { from: target, to: source } : { from: source, to: target },
  );
  const rank = pinned(assignRanks(sizes.length, arcs), hints);
  const layers = buildLayers(rank, arcs);
  const order = orderLayers(layers, hints.previousHeight);
  const widths = sizes.map(({ width }) => width);
  const widest = order.map((layer) => layer.reduce((most, vertex) => Math.max(most, widths[vertex] ?? 0), 0));
  const folds = chooseFolds(order, layers.real, sizes, widest);
  const height = assignHeights(layers, order, folds, sizes, hints.previousHeight);
  const columns = assignColumns(layers, order, folds, widths, height);
  const curves = routeLinks(layers, columns, sizes, height);
  return {
    x: [...columns.x.subarray(0, sizes.length)],
    y: [...height.subarray(0, sizes.length)],
    rank,
    routes: curves.map((curve, index) => ({ curve: turned[index] ? turnedCurve(curve) : curve, backwards: turned[index]! })),
  };
}

function pinned(rank: number[], { first, last }: Hints): number[] {
  if (first === undefined && last === undefined) return rank;
  const others = rank.filter((_, node) => node !== first && node !== last);
  const lowest = others.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = others.reduce((most, value) => Math.max(most, value), -Infinity);
  const start = first === undefined ? lowest : lowest - 1;
  return rank.map((value, node) => (node === first ? 0 : node === last ? highest + 1 - start : value - start));
}
