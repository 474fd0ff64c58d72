import { epochMs } from '../../common/domain/units';
import { toBand } from './to_band';

const range = { from: epochMs(100), to: epochMs(400) };
const figure = { low: 1, middle: 2, high: 3 };

test('reaches from the left edge to the right, and no further', () => {
  const points = [
    { at: epochMs(0), p95: figure },
    { at: epochMs(200), p95: { ...figure, high: 5 } },
    { at: epochMs(500), p95: figure },
  ];
  expect(toBand(points, 'p95', range).map(({ at, high }) => [at, high])).toEqual([
    [100, 3],
    [200, 5],
    [400, 5],
  ]);
});

test('where nothing is known there is none', () => {
  expect(toBand([{ at: epochMs(100), rate: figure }], 'p95', range)).toEqual([]);
});
