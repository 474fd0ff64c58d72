import { epochMs } from '../../common/domain/units';
import { toElapsed } from './to_elapsed';

const range = { from: epochMs(1_000), to: epochMs(2_000) };

test.each([
  ['the part that has passed', 1_500, 1_500],
  ['all of a window that is over', 2_000, 2_000],
  ['all of a window that was over long ago', 9_000, 2_000],
  ['all of a window that has not begun', 500, 2_000],
  ['all of a window that begins now: no part has passed', 1_000, 2_000],
])('%s', (_, now, to) => {
  expect(toElapsed(range, now)).toEqual({ from: 1_000, to });
});
