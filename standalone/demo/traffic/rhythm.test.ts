import fc from 'fast-check';
import { rhythm } from './rhythm';
import { DAY, HOUR, MINUTE } from './script';

const MONDAY = Date.UTC(2026, 10, 16);

test('the afternoon is busier than the night, and weekdays than weekends', () => {
  expect(rhythm(MONDAY + 14 * HOUR)).toBeCloseTo(1.08 * 1.3);
  expect(rhythm(MONDAY + 2 * HOUR)).toBeCloseTo(1.08 * 0.7);
  expect(rhythm(MONDAY + 5 * DAY + 14 * HOUR)).toBeCloseTo(0.8 * 1.3);
});

test('a week is average', () => {
  const minutes = Array.from({ length: 7 * 24 * 60 }, (_, minute) => rhythm(MONDAY + minute * MINUTE));
  expect(minutes.reduce((sum, value) => sum + value) / minutes.length).toBeCloseTo(1, 1);
});

test('nothing jumps, weekends included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
      expect(Math.abs(rhythm(at) - rhythm(at + MINUTE))).toBeLessThan(0.01);
      expect(rhythm(at)).toBeGreaterThan(0.5);
      expect(rhythm(at)).toBeLessThan(1.5);
    }),
  );
});
