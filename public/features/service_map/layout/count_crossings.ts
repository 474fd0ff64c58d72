/**
 * Crossings between neighbouring columns, counted as inversions with a Fenwick tree: O(links × log vertices), without garbage.
 * @param order vertices of each column, top to bottom
 * @param down neighbours one column to the right
 * @param position of each vertex in its column
 */
export function countCrossings(order: number[][], down: number[][], position: Int32Array): number {
  const tallest = order.reduce((most, layer) => Math.max(most, layer.length), 0);
  const tree = new Int32Array(tallest + 1);
  const ends = new Int32Array(tallest);
  let total = 0;
  for (let column = 0; column + 1 < order.length; column++) {
    const size = order[column + 1]!.length;
    tree.fill(0);
    let seen = 0;
    for (const vertex of order[column]!) {
      const count = sortedPositions(down[vertex]!, position, ends);
      for (let place = 0; place < count; place++) {
        let notBelow = 0;
        for (let at = ends[place]! + 1; at > 0; at -= at & -at) notBelow += tree[at]!;
        total += seen - notBelow;
        for (let at = ends[place]! + 1; at <= size; at += at & -at) tree[at]!++;
        seen++;
      }
    }
  }
  return total;
}

/** By insertion: neighbours are few and nearly sorted. */
function sortedPositions(neighbours: number[], position: Int32Array, into: Int32Array): number {
  for (let count = 0; count < neighbours.length; count++) {
    const value = position[neighbours[count]!]!;
    let at = count;
    for (; at > 0 && into[at - 1]! > value; at--) into[at] = into[at - 1]!;
    into[at] = value;
  }
  return neighbours.length;
}
