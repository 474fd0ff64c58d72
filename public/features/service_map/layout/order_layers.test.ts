import { buildLayers } from './build_layers';
import { countCrossings } from './count_crossings';
import { orderLayers } from './order_layers';

const crossingsOf = (layers: ReturnType<typeof buildLayers>, order: number[][]) => {
  const position = new Int32Array(layers.rank.length);
  for (const layer of order) layer.forEach((vertex, index) => (position[vertex] = index));
  return countCrossings(order, layers.down, position);
};

describe('orderLayers', () => {
  it('draws a tree without crossings', () => {
    // Children are numbered so that their own order crosses: 1 → 6, 5 and 2 → 4, 3.
    const layers = buildLayers(
      [0, 1, 1, 2, 2, 2, 2],
      [
        [0, 1],
        [0, 2],
        [1, 6],
        [1, 3],
        [2, 4],
        [2, 5],
      ].map(([from = 0, to = 0]) => ({ from, to })),
    );
    expect(crossingsOf(layers, layers.order)).toBeGreaterThan(0);
    expect(crossingsOf(layers, orderLayers(layers))).toBe(0);
  });

  it('keeps every vertex in its column', () => {
    const layers = buildLayers(
      [0, 0, 1, 2],
      [
        [0, 2],
        [1, 3],
        [0, 3],
      ].map(([from = 0, to = 0]) => ({ from, to })),
    );
    expect(orderLayers(layers).map((layer) => [...layer].sort((a, b) => a - b))).toEqual([[0, 1], [2, 4, 5], [3]]);
  });

  it('keeps the order that services had', () => {
    const layers = buildLayers(
      [0, 1, 1, 1],
      [1, 2, 3].map((to) => ({ from: 0, to })),
    );
    expect(orderLayers(layers, [0, 300, 100, 200])[1]).toEqual([2, 3, 1]);
  });

  it('gives up a known order that has become a tangle', () => {
    const size = 12;
    const rank = [...Array.from({ length: size }, () => 0), ...Array.from({ length: size }, () => 1)];
    const layers = buildLayers(
      rank,
      Array.from({ length: size }, (_, index) => ({ from: index, to: size + index })),
    );
    const tangled = rank.map((_, index) => (index < size ? index : 2 * size - index) * 100);
    expect(crossingsOf(layers, orderLayers(layers, tangled))).toBe(0);
  });
});
