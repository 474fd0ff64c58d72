import fc from 'fast-check';
import type { PlacedUnit } from './placed_unit';
import { anchorFor, createReplay } from './replay';
import { LOOP, LOOP_LENGTH, MINUTE } from './script';
import type { TrafficUnit } from './traffic_unit';

const units: TrafficUnit[] = Array.from({ length: LOOP_LENGTH / 20 }, (_, index) => ({
  start: LOOP.from + index * 20,
  lines: [{ offset: 0, arrival: 5, traceId: undefined, requestId: undefined, rest: '' }],
  spans: [],
}));
const NOW = Date.UTC(2026, 10, 18, 14);
const anchor = anchorFor(NOW);
const replay = createReplay(units, anchor);

test('the opening scene: payments has been slow for two minutes, and a quarter of an hour holds more than a loop', () => {
  const scene = LOOP.from + (NOW - anchor);
  expect(scene - Date.parse('2026-11-22T10:05:38Z')).toBe(112_000);
  expect(15 * MINUTE).toBeGreaterThan(LOOP_LENGTH);
});

test('asked in pieces or at once, before the anchor or after it, it is the same and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20 * MINUTE, max: 20 * MINUTE }), { minLength: 2, maxLength: 6 }), (moments) => {
      const cuts = moments.map((moment) => NOW + moment).sort((a, b) => a - b);
      const pieces = cuts.slice(1).flatMap((to, index) => [...replay.between(cuts[index]!, to)]);
      expect(sameUnits(pieces, [...replay.between(cuts[0]!, cuts.at(-1)!)])).toBe(true);
      expect(pieces.every(({ start }, index) => start >= (pieces[index - 1]?.start ?? 0))).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('a loop does not keep the requests that the one before it kept', () => {
  const kept = (loop: number) =>
    new Set([...replay.between(anchor + loop * LOOP_LENGTH, anchor + (loop + 1) * LOOP_LENGTH)].map(({ unit }) => unit));
  const [first, second] = [kept(0), kept(1)];
  expect(first.size).toBeGreaterThan(units.length / 120);
  expect([...first].filter((unit) => second.has(unit)).length).toBeLessThan(first.size / 5);
});

/** Not toEqual: it would print thousands of them. */
const sameUnits = (a: PlacedUnit[], b: PlacedUnit[]) =>
  a.length === b.length && a.every(({ id, start }, index) => id === b[index]!.id && start === b[index]!.start);
