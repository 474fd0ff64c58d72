import { renderHook } from '@testing-library/react';
import { useAutoRefresh } from './use_auto_refresh';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const start = (every: number | undefined, isBusy = false) => {
  const refresh = jest.fn();
  const { rerender, unmount } = renderHook((props) => useAutoRefresh(props), { initialProps: { every, isBusy, refresh } });
  return { refresh, unmount, set: (busy: boolean) => rerender({ every, isBusy: busy, refresh }) };
};

test('refreshes at its pace, whatever the page does meanwhile', () => {
  const { refresh, set, unmount } = start(10_000);
  jest.advanceTimersByTime(9_000);
  set(false);
  jest.advanceTimersByTime(1_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  unmount();
  jest.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('never over an answer that is on its way', () => {
  const { refresh, set } = start(10_000, true);
  jest.advanceTimersByTime(30_000);
  expect(refresh).not.toHaveBeenCalled();
  set(false);
  jest.advanceTimersByTime(10_000);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('not in a tab that nobody sees', () => {
  const { refresh } = start(10_000);
  const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  jest.advanceTimersByTime(30_000);
  expect(refresh).not.toHaveBeenCalled();
  hidden.mockRestore();
});

test('not when it is off', () => {
  const { refresh } = start(undefined);
  jest.advanceTimersByTime(60_000);
  expect(refresh).not.toHaveBeenCalled();
});
