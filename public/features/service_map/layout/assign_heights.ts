import type { Layers } from './build_layers';
import { isotonic } from './isotonic';
import { GLYPH_RADIUS, LANE_GAP, LANE_HALF, NODE_GAP } from './metrics';
import type { NodeSize } from './node_size';
import { straightenChains } from './straighten_chains';

/** The larger the picture, the less a round changes of what can be seen. */
const roundsFor = (vertices: number) => (vertices < 4_000 ? 16 : vertices < 10_000 ? 8 : 4);
/** A line that bends between two lanes is worse than one that bends at a service. */
const [LANE_TO_LANE, LANE_TO_NODE, NODE_TO_NODE] = [8, 2, 1];

/**
 * Heights (y of the glyph's centre or of the lane) that keep the order, leave everybody its room and draw links as straight as they can be:
 * columns in turn are placed by least squares against their neighbours.
 * @param order vertices of each column, top to bottom
 * @param folds into how many parts each column will be folded: neighbours then stand beside instead of below each other
 * @param sizes of the services
 * @param previousHeight y of services that stood somewhere before
 */
export function assignHeights(
  layers: Layers,
  order: number[][],
  folds: number[],
  sizes: NodeSize[],
  previousHeight?: Array<number | undefined>,
): Float64Array {
  const { real, rank, up, down } = layers;
  const height = new Float64Array(rank.length);
  const room = order.map((layer, column) => roomOf(layer, real, folds[column]!, sizes));
  const widest = Math.max(...order.map((layer) => layer.length));
  const [wish, weight] = [new Float64Array(widest), new Float64Array(widest)];

  order.forEach((layer, column) => {
    const offset = room[column]!;
    const half = (offset[layer.length - 1] ?? 0) / 2;
    layer.forEach((vertex, at) => (height[vertex] = previousHeight?.[vertex] ?? offset[at]! - half));
  });

  const strength = (a: number, b: number) =>
    a < real ? (b < real ? NODE_TO_NODE : LANE_TO_NODE) : b < real ? LANE_TO_NODE : LANE_TO_LANE;
  const place = (column: number, sides: number[][][]) => {
    const layer = order[column]!;
    const offset = room[column]!;
    layer.forEach((vertex, at) => {
      let [sum, total] = [0, 0];
      for (const side of sides) {
        for (const neighbour of side[vertex]!) {
          const pull = strength(vertex, neighbour);
          sum += height[neighbour]! * pull;
          total += pull;
        }
      }
      wish[at] = (total > 0 ? sum / total : height[vertex]!) - offset[at]!;
      weight[at] = total > 0 ? total : 0.01;
    });
    isotonic(wish, weight, layer.length);
    layer.forEach((vertex, at) => (height[vertex] = wish[at]! + offset[at]!));
  };

  const last = order.length - 1;
  const rounds = roundsFor(rank.length);
  for (let round = 0; round < rounds; round++) {
    const sides = round < rounds / 2 ? undefined : [up, down];
    for (let column = 1; column <= last; column++) place(column, sides ?? [up]);
    for (let column = last - 1; column >= 0; column--) place(column, sides ?? [down]);
  }
  straightenChains(layers, order, room, height);
  return height;
}

/** For each member of a column the least distance from the first one: differences are the least distances between neighbours. */
function roomOf(layer: number[], real: number, folds: number, sizes: NodeSize[]): Float64Array {
  const offset = new Float64Array(layer.length);
  const sizeOf = (vertex: number) => (vertex < real ? sizes[vertex] : undefined);
  for (let at = 1; at < layer.length; at++)
    offset[at] = offset[at - 1]! + roomBetween(sizeOf(layer[at - 1]!), sizeOf(layer[at]!), folds);
  return offset;
}

/** Lines that pass a column leave names free; in columns of three and more parts there is room for the glyphs only. */
function roomBetween(above: NodeSize | undefined, below: NodeSize | undefined, folds: number): number {
  if (above && below) return (above.below + below.above + NODE_GAP) / folds;
  if (!above && !below) return 2 * LANE_HALF;
  if (folds > 2) return GLYPH_RADIUS + LANE_GAP;
  return LANE_HALF + LANE_GAP + (above?.below ?? 0) + (below?.above ?? 0);
}
