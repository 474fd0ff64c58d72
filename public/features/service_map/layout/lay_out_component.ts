import { assignColumns } from './assign_columns';
import { assignHeights } from './assign_heights';
import type { Arc } from './assign_ranks';
import { assignRanks } from './assign_ranks';
import { breakCycles } from './break_cycles';
import { buildLayers } from './build_layers';
import { chooseFolds } from './choose_folds';
import { turnedCurve } from './curve';
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

/**
 * One connected part, left to right in columns: cycles broken, columns chosen, crossings reduced, heights and columns placed, links drawn.
 * @param widths of its services, which are numbered 0 … n - 1 in the links
 * @param previousHeight y of services that were on the map before
 */
export function layOutComponent(widths: number[], links: Link[], previousHeight?: Array<number | undefined>): ComponentLayout {
  const turned = breakCycles(widths.length, links);
  const arcs = links.map(({ source, target }, index): Arc =>
    turned[index] ? { from: target, to: source } : { from: source, to: target },
  );
  const rank = assignRanks(widths.length, arcs);
  const layers = buildLayers(rank, arcs);
  const order = orderLayers(layers, previousHeight);
  const widest = order.map((layer) => layer.reduce((most, vertex) => Math.max(most, widths[vertex] ?? 0), 0));
  const folds = chooseFolds(order, layers.real, widest);
  const height = assignHeights(layers, order, folds, previousHeight);
  const columns = assignColumns(layers, order, folds, widths, height);
  const curves = routeLinks(layers, columns, widths, height);
  return {
    x: [...columns.x.subarray(0, widths.length)],
    y: [...height.subarray(0, widths.length)],
    rank,
    routes: curves.map((curve, index) => ({ curve: turned[index] ? turnedCurve(curve) : curve, backwards: turned[index]! })),
  };
}
