import type { Layers } from './build_layers';

/** More rounds bring next to nothing. */
const ROUNDS = 6;

/** Swaps neighbours of a column, in place, as long as that removes crossings. */
export function transposeLayers({ up, down }: Layers, order: number[][], position: Int32Array) {
  for (let round = 0; round < ROUNDS; round++) {
    let better = false;
    for (const layer of order) better = transposeLayer(layer, up, down, position) || better;
    if (!better) return;
  }
}

function transposeLayer(layer: number[], up: number[][], down: number[][], position: Int32Array): boolean {
  const byPosition = (a: number, b: number) => position[a]! - position[b]!;
  for (const vertex of layer) {
    up[vertex]!.sort(byPosition);
    down[vertex]!.sort(byPosition);
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
