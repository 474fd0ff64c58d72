import type { Layers } from './build_layers';
import { countCrossings } from './count_crossings';
import { seedOrder } from './seed_order';
import { transposeLayers } from './transpose_layers';

/** A known picture is kept unless a fresh one has this much fewer crossings. */
const KEEP_UP_TO = 1.5;
const KEEP_SLACK = 12;

/**
 * Order of every column with few crossings: sweeps to the right and left that sort a column by the mean place of its neighbours, each
 * followed by swaps of neighbours; the best of all is taken.
 * @param previousHeight y of services that stood somewhere before, undefined for the others
 */
export function orderLayers(layers: Layers, previousHeight?: Array<number | undefined>): number[][] {
  const fresh = sweep(layers, walkOrder(layers));
  if (!previousHeight) return fresh;
  const seeded = seedOrder(layers, previousHeight);
  const position = positionsOf(layers, seeded);
  transposeLayers(layers, seeded, position);
  const crossings = countCrossings(seeded, layers.down, position);
  const limit = countCrossings(fresh, layers.down, positionsOf(layers, fresh)) * KEEP_UP_TO + KEEP_SLACK;
  return crossings <= limit ? seeded : fresh;
}

function sweep(layers: Layers, start: number[][]): number[][] {
  const size = layers.rank.length;
  const limit = size < 600 ? 24 : size < 4_000 ? 14 : size < 10_000 ? 8 : 4;
  const order = start;
  const position = positionsOf(layers, order);
  const share = new Float64Array(size);
  let best = copyOf(order);
  let fewest = countCrossings(order, layers.down, position);
  for (let round = 0, fruitless = 0; round < limit && fruitless < 6 && fewest > 0; round++) {
    const rightwards = round % 2 === 0;
    for (let step = 1; step < order.length; step++) {
      const column = rightwards ? step : order.length - 1 - step;
      sortByNeighbours(
        order,
        column,
        rightwards ? column - 1 : column + 1,
        rightwards ? layers.up : layers.down,
        position,
        share,
      );
    }
    transposeLayers(layers, order, position, size < 10_000 ? undefined : 1);
    const crossings = countCrossings(order, layers.down, position);
    fruitless = crossings < fewest ? 0 : fruitless + 1;
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = copyOf(order);
  }
  return best;
}

/** Vertices without neighbours on that side keep their share of the height. */
function sortByNeighbours(
  order: number[][],
  column: number,
  beside: number,
  links: number[][],
  position: Int32Array,
  share: Float64Array,
) {
  const layer = order[column]!;
  const scale = 1 / order[beside]!.length;
  for (const vertex of layer) {
    const neighbours = links[vertex]!;
    let sum = 0;
    for (const neighbour of neighbours) sum += position[neighbour]! + 0.5;
    share[vertex] = neighbours.length > 0 ? (sum / neighbours.length) * scale : (position[vertex]! + 0.5) / layer.length;
  }
  layer.sort((a, b) => share[a]! - share[b]! || position[a]! - position[b]!);
  layer.forEach((vertex, index) => (position[vertex] = index));
}

/** Columns in the order in which a walk along the calls meets their members: relatives stand together from the start. */
function walkOrder({ rank, up, down, order }: Layers): number[][] {
  const met = new Uint8Array(rank.length);
  const columns: number[][] = order.map(() => []);
  for (const start of order.flat()) {
    const open = [start];
    while (open.length > 0) {
      const vertex = open.pop()!;
      if (met[vertex]) continue;
      met[vertex] = 1;
      columns[rank[vertex]!]!.push(vertex);
      for (const next of [up[vertex]!, down[vertex]!]) for (let at = next.length - 1; at >= 0; at--) open.push(next[at]!);
    }
  }
  return columns;
}

function positionsOf(layers: Layers, order: number[][]): Int32Array {
  const position = new Int32Array(layers.rank.length);
  for (const layer of order) layer.forEach((vertex, index) => (position[vertex] = index));
  return position;
}

const copyOf = (order: number[][]) => order.map((layer) => [...layer]);
