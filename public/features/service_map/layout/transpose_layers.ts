import type { Layers } from './build_layers';

/** More rounds bring next to nothing. */
const ROUNDS = 6;

/** Swaps neighbours of a column, in place, as long as that removes crossings. A column is looked at again only if one beside it has changed. */
export function transposeLayers({ up, down }: Layers, order: number[][], position: Int32Array, rounds = ROUNDS) {
  let open = order.map(() => true);
  for (let round = 0; round < rounds && open.includes(true); round++) {
    const next = order.map(() => false);
    order.forEach((layer, column) => {
      if (!open[column] || !transposeLayer(layer, up, down, position)) return;
      for (const beside of [column - 1, column, column + 1]) if (beside in next) next[beside] = true;
    });
    open = next;
  }
}

function transposeLayer(layer: number[], up: number[][], down: number[][], position: Int32Array): boolean {
  for (const vertex of layer) {
    sortByPosition(up[vertex]!, position);
    sortByPosition(down[vertex]!, position);
  }
  let better = false;
  for (let at = 0; at + 1 < layer.length; at++) {
    const above = layer[at]!;
    const below = layer[at + 1]!;
    const gain =
      pairCrossings(up[above]!, up[below]!, position) +
      pairCrossings(down[above]!, down[below]!, position) -
      pairCrossings(up[below]!, up[above]!, position) -
      pairCrossings(down[below]!, down[above]!, position);
    if (gain <= 0) continue;
    layer[at] = below;
    layer[at + 1] = above;
    position[below] = at;
    position[above] = at + 1;
    better = true;
  }
  return better;
}

/** By insertion: neighbours are few and nearly sorted. */
function sortByPosition(vertices: number[], position: Int32Array) {
  for (let end = 1; end < vertices.length; end++) {
    const vertex = vertices[end]!;
    const place = position[vertex]!;
    let at = end;
    for (; at > 0 && position[vertices[at - 1]!]! > place; at--) vertices[at] = vertices[at - 1]!;
    vertices[at] = vertex;
  }
}

/** Pairs (a, b) with a below b: the crossings while the owner of `first` stands above the owner of `second`. Both sorted by position. */
function pairCrossings(first: number[], second: number[], position: Int32Array): number {
  let crossings = 0;
  let passed = 0;
  for (const a of first) {
    const place = position[a]!;
    while (passed < second.length && position[second[passed]!]! < place) passed++;
    crossings += passed;
  }
  return crossings;
}
