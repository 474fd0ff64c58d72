import fc from 'fast-check';
import { splitTime } from './split_time';

it('is the differences of what nests in what, call by call', () => {
  const split = splitTime([
    { caller: 100, callerUpstream: 98, callee: 90, calleeUpstream: 80 },
    { caller: 50, callerUpstream: 48, callee: 46, calleeUpstream: 40 },
  ]);
  expect(split?.mean).toBe(75);
  expect(split?.parts.map(({ places, mean }) => [places.join(' '), mean])).toEqual([
    ['caller_proxy', 2],
    ['network', 5],
    ['callee_proxy', 8],
    ['application', 60],
  ]);
  expect(split?.limits).toEqual([]);
});

it('names together what nothing tells apart, and says what would', () => {
  const places = (calls: Parameters<typeof splitTime>[0]) => {
    const split = splitTime(calls);
    return [split?.parts.map((part) => part.places.join('+')), split?.limits];
  };
  expect(places([{ caller: 9, callee: 7 }])).toEqual([
    ['caller_proxy+network', 'callee_proxy+application'],
    ['no_upstream_time_caller', 'no_upstream_time_callee'],
  ]);
  expect(places([{ caller: 9, callerUpstream: 8 }])).toEqual([
    ['caller_proxy', 'network+callee_proxy+application'],
    ['no_callee_lines'],
  ]);
  // One of three knows it: too few.
  expect(
    places([
      { caller: 9, callee: 7, calleeUpstream: 1 },
      { caller: 9, callee: 7 },
      { caller: 9, callee: 7 },
    ])[1],
  ).toContain('no_upstream_time_callee');
});

it('adds up to the whole wherever each figure is within the one before', () => {
  const call = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 4 }).map((values) => {
    const [caller = 0, callerUpstream = 0, callee = 0, calleeUpstream = 0] = values.sort((a, b) => b - a);
    return { caller, callerUpstream, callee, calleeUpstream };
  });
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 30 }), (calls) => {
      const split = splitTime(calls);
      expect(split?.parts.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(split?.mean ?? -1);
    }),
  );
});

it('counts a part that rounding put below zero as zero, and is nothing without calls', () => {
  expect(splitTime([{ caller: 5, callee: 6 }])?.parts.map(({ mean, ratio }) => [mean, ratio])).toEqual([
    [0, 0],
    [6, 1],
  ]);
  expect(splitTime([])).toBeUndefined();
});
