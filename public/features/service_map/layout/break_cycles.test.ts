import fc from 'fast-check';
import { breakCycles } from './break_cycles';

const links = (...pairs: Array<[number, number]>) =>
  pairs.map(([source, target], index) => ({ id: String(index), source, target }));

function hasCycle(size: number, pairs: Array<{ from: number; to: number }>): boolean {
  const open = new Set(Array.from({ length: size }, (_, index) => index));
  for (let found = true; found;) {
    found = false;
    for (const node of open) {
      if (pairs.some(({ from, to }) => to === node && open.has(from))) continue;
      open.delete(node);
      found = true;
    }
  }
  return open.size > 0;
}

describe('breakCycles', () => {
  it('turns nothing where there is no cycle', () => {
    expect(breakCycles(3, links([0, 1], [1, 2], [0, 2]))).toEqual([false, false, false]);
  });

  it('turns the call back to the service that the walk came from', () => {
    expect(breakCycles(4, links([3, 0], [0, 1], [1, 2], [2, 0]))).toEqual([false, false, false, true]);
  });

  it('starts a ring without entries where most goes out', () => {
    expect(breakCycles(3, links([0, 1], [1, 0], [1, 2]))).toEqual([true, false, false]);
  });

  it('leaves no cycle, whatever the links', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 }), (pairs) => {
        const given = links(...pairs.filter(([a, b]) => a !== b));
        const turned = breakCycles(12, given);
        const arcs = given.map(({ source, target }, index) =>
          turned[index] ? { from: target, to: source } : { from: source, to: target },
        );
        expect(hasCycle(12, arcs)).toBe(false);
      }),
    );
  });
});
