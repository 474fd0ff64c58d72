import { inView, seenPart } from './in_view';

const seen = seenPart({ x: -1_000, y: -500, zoom: 0.5 }, { width: 800, height: 600 });
const at = (x: number, y: number) => ({ left: x, right: x + 10, top: y, bottom: y + 10 });

test('what a view shows, in map units', () => {
  expect(seen).toEqual({ left: 1_960, top: 960, right: 3_640, bottom: 2_240 });
});

test.each([
  ['within', at(2_500, 1_500), true],
  ['reaching in with its wide line', at(1_955, 1_500), true],
  ['left of it', at(1_900, 1_500), false],
  ['below it', at(2_500, 2_300), false],
  ['around it', { left: 0, right: 9_000, top: 0, bottom: 9_000 }, true],
])('%s', (_, box, expected) => {
  expect(inView(box, seen)).toBe(expected);
});
