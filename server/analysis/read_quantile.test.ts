import * as fc from 'fast-check';
import type { CountedBound } from './read_quantile';
import { ENVOY_BOUNDS, envoyBucketOf, readQuantile } from './read_quantile';

const count = (values: readonly number[]): CountedBound[] =>
  [...ENVOY_BOUNDS, Infinity].map((bound) => ({ bound, count: values.filter((value) => value <= bound).length }));

describe('readQuantile', () => {
  it('lies within its bucket, evenly', () => {
    const counted = [
      { bound: 100, count: 90 },
      { bound: 200, count: 100 },
      { bound: Infinity, count: 100 },
    ];
    expect(readQuantile(counted, 0.95)).toEqual({ value: 150, from: 100, to: 200 });
  });

  it('says the last bound where nothing bounds it', () => {
    expect(
      readQuantile(
        [
          { bound: 10, count: 1 },
          { bound: Infinity, count: 10 },
        ],
        0.95,
      ),
    ).toEqual({ value: 10, from: 10, to: Infinity });
  });

  it('knows nothing of nothing', () => {
    expect(readQuantile([], 0.5)).toBeUndefined();
    expect(readQuantile(count([]), 0.5)).toBeUndefined();
  });

  it('takes bounds in any order, and counts that fall by a moment’s difference', () => {
    const shuffled = [
      { bound: Infinity, count: 10 },
      { bound: 5, count: 10 },
      { bound: 10, count: 9 },
    ];
    expect(readQuantile(shuffled, 0.5)).toMatchObject({ from: 0, to: 5 });
  });

  it('has the true value in its bucket', () => {
    const durations = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.95, 0.99), (values, share) => {
        const sorted = [...values].sort((a, b) => a - b);
        const truth = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
        const found = readQuantile(count(values), share);
        expect(found && truth > found.from && truth <= found.to).toBe(true);
        expect(found && found.value >= found.from && found.value <= found.to).toBe(true);
      }),
    );
  });

  it.each([
    [0.2, { from: 0, to: 0.5 }],
    [250, { from: 100, to: 250 }],
    [4e6, { from: 3_600_000, to: Infinity }],
  ])('knows the bucket of %s ms', (value, bucket) => {
    expect(envoyBucketOf(value)).toEqual(bucket);
  });
});
