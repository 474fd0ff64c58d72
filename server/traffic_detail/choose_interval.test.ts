import * as fc from 'fast-check';
import { epochMs } from '../../common/domain/units';
import { chooseInterval } from './choose_interval';

const of = (length: number) => chooseInterval({ from: epochMs(0), to: epochMs(length) });
const MINUTE = 60_000;

test.each([
  [1, 1_000],
  [15 * MINUTE, 10_000],
  [90_000, 1_000],
  [90_001, 2_000],
  [60 * MINUTE, MINUTE],
  [24 * 60 * MINUTE, 30 * MINUTE],
  [7 * 24 * 60 * MINUTE, 120 * MINUTE],
])('of %d ms: %d ms', (length, interval) => {
  expect(of(length)).toBe(interval);
});

test('at most 90 whole intervals, of whole seconds, for any window that can be asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Date.UTC(2262, 0, 1) }), (length) => {
      const interval = of(length);
      expect(Math.floor(length / interval)).toBeLessThanOrEqual(90);
      expect(interval % 1_000).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});
