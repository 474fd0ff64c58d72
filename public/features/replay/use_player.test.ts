import { act, renderHook } from '@testing-library/react';
import { usePlayer } from './use_player';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

test('begins now, plays from the beginning, and stops at the end', () => {
  const { result } = renderHook(() => usePlayer(4, false));
  expect(result.current).toMatchObject({ frame: 3, isPlaying: false });
  act(() => result.current.play());
  expect(result.current).toMatchObject({ frame: 0, isPlaying: true });
  wait(500);
  expect(result.current.frame).toBe(1);
  wait(500);
  wait(500);
  expect(result.current).toMatchObject({ frame: 3, isPlaying: false });
});

test('a step stops it, and stays within', () => {
  const { result } = renderHook(() => usePlayer(4, false));
  act(() => result.current.play());
  act(() => result.current.seek(2));
  wait(5_000);
  expect(result.current).toMatchObject({ frame: 2, isPlaying: false });
  act(() => result.current.seek(99));
  expect(result.current.frame).toBe(3);
  act(() => result.current.seek(-1));
  expect(result.current.frame).toBe(0);
});

test('goes on from where it was paused', () => {
  const { result } = renderHook(() => usePlayer(4, false));
  act(() => result.current.play());
  wait(500);
  act(() => result.current.pause());
  wait(5_000);
  expect(result.current.frame).toBe(1);
  act(() => result.current.play());
  wait(500);
  expect(result.current.frame).toBe(2);
});

test('is slower for those who asked for less movement', () => {
  const { result } = renderHook(() => usePlayer(4, true));
  act(() => result.current.play());
  wait(1_400);
  expect(result.current.frame).toBe(0);
  wait(200);
  expect(result.current.frame).toBe(1);
});

test('before the frames are there, and when a refresh brings fewer', () => {
  const { result, rerender } = renderHook(({ frames }) => usePlayer(frames, false), {
    initialProps: { frames: undefined as number | undefined },
  });
  expect(result.current.frame).toBe(0);
  rerender({ frames: 10 });
  expect(result.current.frame).toBe(9);
  rerender({ frames: 3 });
  expect(result.current.frame).toBe(2);
});
