/**
 * Values nearest to `wish` (least weighted squares) that never descend: pool adjacent violators, O(n). In place.
 * With `wish` shifted by the room that each member needs this places a column without overlaps, as near as possible to where its members want to be.
 */
export function isotonic(wish: Float64Array, weight: Float64Array, size: number) {
  const mean = new Float64Array(size);
  const mass = new Float64Array(size);
  const count = new Int32Array(size);
  let blocks = 0;
  for (let at = 0; at < size; at++) {
    mean[blocks] = wish[at]!;
    mass[blocks] = weight[at]!;
    count[blocks] = 1;
    blocks++;
    while (blocks > 1 && mean[blocks - 2]! > mean[blocks - 1]!) {
      const [above, below] = [blocks - 2, blocks - 1];
      const together = mass[above]! + mass[below]!;
      mean[above] = (mean[above]! * mass[above]! + mean[below]! * mass[below]!) / together;
      mass[above] = together;
      count[above]! += count[below]!;
      blocks--;
    }
  }
  for (let block = 0, at = 0; block < blocks; block++) {
    for (const end = at + count[block]!; at < end; at++) wish[at] = mean[block]!;
  }
}
