import type { Layers } from './build_layers';
import { COLUMN_GAP, FOLD_GAP } from './metrics';

export interface Columns {
  /** x of each service's glyph; of lanes 0, they have no width of their own. */
  x: Float64Array;
  left: number[];
  right: number[];
}

/** Links that climb high get a wider gap, so that they do not become walls. */
const [GAP_PER_MEAN, GAP_PER_MOST] = [0.12, 0.06];
const GAP_MOST = 300;

/**
 * @param order vertices of each column, top to bottom
 * @param folds parts of each column (see choose_folds)
 * @param widths of the services
 * @param height y of all vertices
 */
export function assignColumns(
  layers: Layers,
  order: number[][],
  folds: number[],
  widths: number[],
  height: Float64Array,
): Columns {
  const x = new Float64Array(layers.rank.length);
  const left: number[] = [];
  const right: number[] = [];
  let edge = 0;
  order.forEach((layer, column) => {
    const services = layer.filter((vertex) => vertex < layers.real);
    const parts = new Array<number>(Math.min(folds[column]!, Math.max(1, services.length))).fill(0);
    services.forEach((node, index) => (parts[index % parts.length] = Math.max(parts[index % parts.length]!, widths[node]!)));
    const starts: number[] = [];
    let at = edge;
    for (const part of parts) {
      starts.push(at);
      at += part + FOLD_GAP;
    }
    services.forEach((node, index) => (x[node] = starts[index % parts.length]! + parts[index % parts.length]! / 2));
    left.push(edge);
    right.push(at - FOLD_GAP);
    edge = at - FOLD_GAP + gapAfter(layer, layers.down, height);
  });
  return { x, left, right };
}

function gapAfter(layer: number[], down: number[][], height: Float64Array): number {
  let [climb, most, links] = [0, 0, 0];
  for (const vertex of layer) {
    for (const next of down[vertex]!) {
      const own = Math.abs(height[next]! - height[vertex]!);
      climb += own;
      most = Math.max(most, own);
      links++;
    }
  }
  return Math.min(GAP_MOST, COLUMN_GAP + (links > 0 ? (climb / links) * GAP_PER_MEAN + most * GAP_PER_MOST : 0));
}
