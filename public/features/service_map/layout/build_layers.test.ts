import { buildLayers } from './build_layers';

describe('buildLayers', () => {
  it('puts a lane into every column that a long link passes', () => {
    const layers = buildLayers([0, 1, 2, 3], [{ from: 0, to: 3 }]);
    expect(layers.chains).toEqual([[0, 4, 5, 3]]);
    expect(layers.order).toEqual([[0], [1, 4], [2, 5], [3]]);
    expect(layers.down[4]).toEqual([5]);
    expect(layers.up[3]).toEqual([5]);
  });

  it('gives few long links lanes of their own', () => {
    const layers = buildLayers(
      [0, 0, 1, 2],
      [
        { from: 0, to: 3 },
        { from: 1, to: 3 },
      ],
    );
    expect(layers.rank.length).toBe(4 + 2);
  });

  it('bundles many long links to one service into a trunk', () => {
    const layers = buildLayers(
      [0, 0, 0, 0, 1, 2],
      [0, 1, 2, 3].map((from) => ({ from, to: 5 })),
    );
    expect(layers.rank.length).toBe(6 + 1);
    expect(new Set(layers.chains.map((chain) => chain[1])).size).toBe(1);
    expect(layers.up[6]).toEqual([0, 1, 2, 3]);
    expect(layers.down[6]).toEqual([5]);
  });

  it('links two services once, even if they call each other', () => {
    const layers = buildLayers(
      [0, 1],
      [
        { from: 0, to: 1 },
        { from: 0, to: 1 },
      ],
    );
    expect(layers.down[0]).toEqual([1]);
    expect(layers.chains.length).toBe(2);
  });
});
