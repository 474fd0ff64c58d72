import * as fc from 'fast-check';
import type { CounterStep } from './count_increase';
import { countIncrease } from './count_increase';

const step = (...samples: number[]): CounterStep =>
  samples.length === 0
    ? { isSampled: false }
    : { isSampled: true, seen: { min: Math.min(...samples), max: Math.max(...samples) } };
const sampledWithout: CounterStep = { isSampled: true };

describe('countIncrease', () => {
  it('is the last sample without the first', () => {
    expect(countIncrease([step(100), step(130, 160), step(190)])).toEqual({ by: 90, restarts: 0 });
  });

  it('does not mind missing samples', () => {
    expect(countIncrease([step(100), step(), step(), step(190)])).toEqual({ by: 90, restarts: 0 });
  });

  it('counts from 0 after a restart', () => {
    expect(countIncrease([step(100), step(150), step(20), step(50)])).toEqual({ by: 100, restarts: 1 });
  });

  it('keeps what was counted in the step of the restart, before and after it', () => {
    // 100, 150 | 170, 5 | 30: fifty, twenty, and thirty.
    expect(countIncrease([step(100, 150), step(170, 5), step(30)])).toEqual({ by: 100, restarts: 1 });
  });

  it('counts from 0 what came up later than its proxy', () => {
    expect(countIncrease([sampledWithout, sampledWithout, step(7), step(9)])).toEqual({ by: 9, restarts: 0 });
    expect(countIncrease([step(7), step(9)], true)).toEqual({ by: 9, restarts: 0 });
  });

  it('knows nothing of one sample, and of none', () => {
    expect(countIncrease([step(100)])).toBeUndefined();
    expect(countIncrease([step(), step()])).toBeUndefined();
    expect(countIncrease([])).toBeUndefined();
  });

  it('is 0 where a sampled proxy never had it', () => {
    expect(countIncrease([sampledWithout, sampledWithout])).toEqual({ by: 0, restarts: 0 });
  });

  it('is exact for every counter that only grows, however it is cut into steps', () => {
    const growth = fc.array(fc.array(fc.nat({ max: 1_000 }), { maxLength: 4 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(growth, fc.nat({ max: 1e9 }), (steps, start) => {
        let value = start;
        const samples = steps.map((each) => each.map((by) => (value += by)));
        const all = samples.flat();
        fc.pre(samples.filter((each) => each.length > 0).length > 1);
        const found = countIncrease(samples.map((each) => step(...each)));
        expect(found).toEqual({ by: (all.at(-1) ?? 0) - (all[0] ?? 0), restarts: 0 });
      }),
    );
  });

  it('never says more than was counted, whenever a proxy starts anew', () => {
    const growth = fc.array(fc.nat({ max: 1_000 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(growth, fc.nat({ max: 19 }), fc.integer({ min: 1, max: 4 }), (increments, restartAt, size) => {
        let value = 5_000;
        let counted = 0;
        const samples = increments.map((by, place) => {
          if (place === restartAt) value = 0;
          if (place > 0) counted += by;
          return (value += by);
        });
        const steps = Array.from({ length: Math.ceil(samples.length / size) }, (_, place) =>
          step(...samples.slice(place * size, (place + 1) * size)),
        );
        fc.pre(steps.length > 1);
        expect(countIncrease(steps)?.by ?? 0).toBeLessThanOrEqual(counted);
      }),
    );
  });
});
