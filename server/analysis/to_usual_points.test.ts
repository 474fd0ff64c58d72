import type { FigureBucket } from './series';
import { toFigureBucket } from './to_figure_bucket';
import { toUsualPoints } from './to_usual_points';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const NOON = Date.UTC(2026, 10, 23, 12);
const steps = [0, 1].map((place) => ({ from: NOON + place * 60_000, to: NOON + (place + 1) * 60_000, covered: 0 }));

const dayBefore = (days: number, p95: number | undefined, lines = 600): FigureBucket =>
  toFigureBucket({
    from: NOON - HOUR - days * DAY,
    to: NOON + 2 * HOUR - days * DAY,
    covered: lines > 0 ? 3_600_000 : 0,
    lines,
    answered: lines,
    ...(p95 === undefined ? {} : { p50: p95 / 2, p95 }),
    judged: lines,
    failed: 0,
  });

it('is the median of earlier days and their middle half, the same for every step of these hours', () => {
  const points = toUsualPoints(
    steps,
    [5, 4, 3, 2, 1].map((days) => dayBefore(days, 100 + days * 10)),
  );
  expect(points).toEqual([
    { at: steps[0]?.from, p95: { low: 120, middle: 130, high: 140 }, rate: expect.anything() as object },
    { at: steps[1]?.from, p95: { low: 120, middle: 130, high: 140 }, rate: expect.anything() as object },
  ]);
  expect(points[0]?.rate?.middle).toBeCloseTo(600 / 3_600, 5);
});

it('one wild day does not move it', () => {
  const [point] = toUsualPoints(
    steps,
    [5, 4, 3, 2, 1].map((days) => dayBefore(days, days === 3 ? 9_000 : 100)),
  );
  expect(point?.p95).toEqual({ low: 100, middle: 100, high: 100 });
});

it('says nothing of fewer than three days, of days at other hours, and of days without a line', () => {
  expect(
    toUsualPoints(
      steps,
      [2, 1].map((days) => dayBefore(days, 100)),
    ),
  ).toEqual([]);
  const atNight = [5, 4, 3, 2, 1].map((days) => {
    const bucket = dayBefore(days, 100);
    return { ...bucket, from: bucket.from + 10 * HOUR, to: bucket.to + 10 * HOUR };
  });
  expect(toUsualPoints(steps, atNight)).toEqual([]);
  expect(
    toUsualPoints(
      steps,
      [5, 4, 3, 2, 1].map((days) => dayBefore(days, undefined, 0)),
    ),
  ).toEqual([]);
});

it('knows a rate where durations are not told', () => {
  const [point] = toUsualPoints(
    steps,
    [5, 4, 3].map((days) => dayBefore(days, undefined)),
  );
  expect(point?.p95).toBeUndefined();
  expect(point?.rate?.middle).toBeGreaterThan(0);
});
