import { moveCursor } from './move_cursor';

const columns = [0, 3, 0, 0, 1, 0].map((count) => ({ counts: [0, count] }));

test.each([
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 4, 5],
  ['ArrowRight', 5, 5],
  ['Home', 4, 0],
  ['End', 0, 5],
])('%s from %i to %i: silent moments too', (key, now, to) => expect(moveCursor(key, now, columns)).toBe(to));

test.each([
  ['PageDown', 5, 4],
  ['PageDown', 4, 1],
  ['PageDown', 1, 1],
  ['PageUp', 0, 1],
  ['PageUp', 1, 4],
  ['PageUp', 4, 4],
])('%s from %i to %i: moments with requests only', (key, now, to) => expect(moveCursor(key, now, columns)).toBe(to));

test('other keys lead nowhere', () => expect(moveCursor('Enter', 1, columns)).toBeUndefined());
