import { act, renderHook } from '@testing-library/react';
import type { Steps } from './use_in_slices';
import { useInSlices } from './use_in_slices';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = () =>
  act(() => {
    jest.advanceTimersToNextTimer();
  });

function aWork(result: string, done: string[] = []) {
  return function* (): Steps<string> {
    for (const step of ['one', 'two']) {
      done.push(`${result} ${step}`);
      yield;
    }
    return result;
  };
}

test('small work is done within the rendering', () => {
  const { result } = renderHook(() => useInSlices(SMALL, true));
  expect(result.current).toBe('small');
});
const SMALL = aWork('small');

test('large work takes a task a step', () => {
  const done: string[] = [];
  const work = aWork('large', done);
  const { result } = renderHook(() => useInSlices(work, false));
  expect(done).toEqual([]);
  pass();
  expect(done).toEqual(['large one']);
  pass();
  expect(result.current).toBeUndefined();
  pass();
  expect(result.current).toBe('large');
});

test('what there was stays until the new is ready, and what is no longer wanted is dropped', () => {
  const done: string[] = [];
  const [first, second, third] = [aWork('first'), aWork('second', done), aWork('third')];
  const { result, rerender } = renderHook(({ work, atOnce }) => useInSlices(work, atOnce), {
    initialProps: { work: first, atOnce: true },
  });
  rerender({ work: second, atOnce: false });
  pass();
  expect(result.current).toBe('first');
  rerender({ work: third, atOnce: false });
  for (let step = 0; step < 3; step++) pass();
  expect(done).toEqual(['second one']);
  expect(result.current).toBe('third');
});
