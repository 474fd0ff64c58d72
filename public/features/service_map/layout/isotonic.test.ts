import fc from 'fast-check';
import { isotonic } from './isotonic';

const run = (wish: number[], weight = wish.map(() => 1)) => {
  const values = Float64Array.from(wish);
  isotonic(values, Float64Array.from(weight), wish.length);
  return [...values];
};

describe('isotonic', () => {
  it('leaves alone what ascends', () => {
    expect(run([1, 2, 2, 5])).toEqual([1, 2, 2, 5]);
  });

  it('lets the heavier pull', () => {
    expect(run([3, 0], [1, 2])).toEqual([1, 1]);
  });

  it('never descends and keeps the weighted mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }), (wish) => {
        const values = run(wish);
        values.forEach((value, at) => expect(value).toBeGreaterThanOrEqual(values[at - 1] ?? -Infinity));
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
          wish.reduce((sum, value) => sum + value, 0),
          6,
        );
      }),
    );
  });
});
