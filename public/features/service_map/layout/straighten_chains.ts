import type { Layers } from './build_layers';

const ROUNDS = 3;

/**
 * Last touch: a long link's lanes, and services that have one neighbour only, move to one height where their columns leave them the room.
 * @param room least distance of each column member from the column's first (see assign_heights)
 * @param height changed in place
 */
export function straightenChains(
  { real, up, down, chains }: Layers,
  order: number[][],
  room: Float64Array[],
  height: Float64Array,
) {
  const column = new Int32Array(height.length);
  const place = new Int32Array(height.length);
  order.forEach((layer, index) =>
    layer.forEach((vertex, at) => {
      column[vertex] = index;
      place[vertex] = at;
    }),
  );
  const span = (vertex: number): [number, number] => {
    const layer = order[column[vertex]!]!;
    const offset = room[column[vertex]!]!;
    const at = place[vertex]!;
    const low = at > 0 ? height[layer[at - 1]!]! + offset[at]! - offset[at - 1]! : -Infinity;
    const high = at + 1 < layer.length ? height[layer[at + 1]!]! - offset[at + 1]! + offset[at]! : Infinity;
    return [low, high];
  };
  const level = (vertices: number[], wish: number) => {
    let [low, high] = [-Infinity, Infinity];
    for (const vertex of vertices) {
      const [from, to] = span(vertex);
      low = Math.max(low, from);
      high = Math.min(high, to);
    }
    if (low > high) return;
    const to = Math.min(high, Math.max(low, wish));
    for (const vertex of vertices) height[vertex] = to;
  };

  for (let round = 0; round < ROUNDS; round++) {
    for (const chain of chains) {
      if (chain.length < 3) continue;
      const lanes = chain.slice(1, -1);
      const ends = [height[chain[0]!]!, height[chain[chain.length - 1]!]!];
      const middle = lanes.reduce((sum, vertex) => sum + height[vertex]!, 0) / lanes.length;
      level(lanes, ends.find((end) => Math.abs(end - middle) < 12) ?? middle);
    }
    for (let node = 0; node < real; node++) {
      const [only, more] = [...up[node]!, ...down[node]!];
      if (only !== undefined && more === undefined) level([node], height[only]!);
    }
  }
}
