import type { SeriesPoint } from '../../common/domain/edge_detail';
import { epochMs, milliseconds, perSecond } from '../../common/domain/units';
import { toLatencyPoints } from './to_latency_points';

/** A number: that p95. `none`: nobody asked. `unanswered`: somebody did, in vain. */
const series = (...buckets: Array<number | 'none' | 'unanswered'>): SeriesPoint[] =>
  buckets.map((bucket, at) => ({
    at: epochMs(at),
    lines: bucket === 'none' ? 0 : 1,
    rate: perSecond(bucket === 'none' ? 0 : 1),
    ...(typeof bucket === 'number' ? { p95: milliseconds(bucket) } : {}),
  }));
const valuesOf = (points: SeriesPoint[]) => toLatencyPoints(points, 'p95').map(({ value }) => value);

test('a line crosses a few quiet buckets', () => expect(valuesOf(series(5, 'none', 'none', 'none', 7))).toEqual([5, 7]));

test('a longer silence tears it', () =>
  expect(valuesOf(series(5, 'none', 'none', 'none', 'none', 7))).toEqual([5, null, null, null, null, 7]));

test('so does a request that nobody answered', () => expect(valuesOf(series(5, 'unanswered', 7))).toEqual([5, null, 7]));

test('silence at the ends is no line', () => expect(valuesOf(series('none', 5, 'none'))).toEqual([5]));
