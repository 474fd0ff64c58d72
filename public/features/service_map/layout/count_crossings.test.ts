import fc from 'fast-check';
import { countCrossings } from './count_crossings';

function slowly(pairs: Array<[number, number]>): number {
  let crossings = 0;
  for (const [a, b] of pairs) for (const [c, d] of pairs) if (a < c && b > d) crossings++;
  return crossings;
}

describe('countCrossings', () => {
  it('counts as one does by hand, over two columns', () => {
    const pairsOf = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { selector: ([a, b]) => a * 8 + b, maxLength: 30 });
    fc.assert(
      fc.property(pairsOf, (pairs) => {
        const left = Array.from({ length: 8 }, (_, index) => index);
        const right = left.map((index) => index + 8);
        const down = left.map((index) => pairs.filter(([from]) => from === index).map(([, to]) => to + 8));
        const position = Int32Array.from([...left, ...left]);
        expect(countCrossings([left, right], down.concat(right.map(() => [])), position)).toBe(slowly(pairs));
      }),
    );
  });

  it('knows no crossings in nothing', () => {
    expect(countCrossings([], [], new Int32Array(0))).toBe(0);
  });
});
