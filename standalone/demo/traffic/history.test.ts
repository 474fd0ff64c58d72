import fc from 'fast-check';
import { createHistory } from './history';
import type { PlacedUnit } from './placed_unit';
import { DAY, HOUR, MINUTE, QUIET } from './script';
import type { TrafficUnit } from './traffic_unit';

/** A request every 20 ms of the quiet stretches, and troubles between them. */
const units: TrafficUnit[] = QUIET.flatMap(({ from, to }) =>
  Array.from({ length: Math.floor((to - from) / 20) }, (_, index) => aUnit(from + index * 20)),
);
const trouble = aUnit(QUIET[0]!.to + 1_000);
const history = createHistory([...units, trouble]);
const MONDAY = Date.UTC(2026, 10, 16);

function aUnit(start: number): TrafficUnit {
  return { start, lines: [{ offset: 0, arrival: 5, traceId: undefined, requestId: undefined, rest: '' }], spans: [] };
}

test('asked in pieces or at once, it is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: HOUR }), { minLength: 2, maxLength: 6 }), (moments) => {
      const cuts = moments.map((moment) => MONDAY + moment).sort((a, b) => a - b);
      const pieces = cuts.slice(1).flatMap((to, index) => [...history.between(cuts[index]!, to)]);
      expect(sameUnits(pieces, [...history.between(cuts[0]!, cuts.at(-1)!)])).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('ids are unique, starts inside, everything is marked and none of it is trouble', () => {
  const placed = [...history.between(MONDAY, MONDAY + DAY)];
  expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
  expect(placed.every(({ start }) => start >= MONDAY && start < MONDAY + DAY)).toBe(true);
  expect(placed.every(({ generated, unit }) => generated && unit !== trouble)).toBe(true);
});

test('it follows the rhythm: weekdays have more than a weekend, afternoons more than nights', () => {
  const count = (from: number, to: number) => [...history.between(from, to)].length;
  const saturday = MONDAY + 5 * DAY;
  expect(count(MONDAY + DAY, MONDAY + 2 * DAY) / count(saturday, saturday + DAY)).toBeCloseTo(1.08 / 0.82, 0.5);
  expect(count(MONDAY + 13 * HOUR, MONDAY + 15 * HOUR)).toBeGreaterThan(1.5 * count(MONDAY + HOUR, MONDAY + 3 * HOUR));
});

test('minutes differ by more than chance alone would make them, as real ones do', () => {
  const stretchesOf = (minute: number) => {
    const placed = [...history.between(MONDAY + minute * MINUTE, MONDAY + (minute + 1) * MINUTE)];
    return new Set(placed.map(({ unit }) => QUIET.findIndex(({ from, to }) => unit.start >= from && unit.start < to)));
  };
  const minutes = Array.from({ length: 60 }, (_, minute) => stretchesOf(minute)).filter(({ size }) => size > 0);
  expect(minutes.every(({ size }) => size === 1)).toBe(true);
  expect(new Set(minutes.flatMap((minute) => [...minute])).size).toBeGreaterThan(2);
});

/** Not toEqual: it would print thousands of them. */
const sameUnits = (a: PlacedUnit[], b: PlacedUnit[]) =>
  a.length === b.length && a.every(({ id, start }, index) => id === b[index]!.id && start === b[index]!.start);
