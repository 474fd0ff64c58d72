import fc from 'fast-check';
import { assignRanks } from './assign_ranks';

const arcs = (...pairs: Array<[number, number]>) => pairs.map(([from, to]) => ({ from, to }));

describe('assignRanks', () => {
  it('puts a service one column right of its last caller', () => {
    expect(assignRanks(4, arcs([0, 1], [1, 2], [0, 2], [2, 3]))).toEqual([0, 1, 2, 3]);
  });

  it('moves a second entry next to what it calls', () => {
    expect(assignRanks(4, arcs([0, 1], [1, 2], [3, 2]))).toEqual([0, 1, 2, 1]);
  });

  it('knows services without links', () => {
    expect(assignRanks(2, [])).toEqual([0, 0]);
    expect(assignRanks(0, [])).toEqual([]);
  });

  it('lets every arc go to the right', () => {
    const upwards = fc.tuple(fc.nat(19), fc.nat(19)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(upwards, { maxLength: 60 }), (pairs) => {
        const given = pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const rank = assignRanks(20, given);
        expect(Math.min(...rank)).toBe(0);
        for (const { from, to } of given) expect(rank[to]).toBeGreaterThan(rank[from]!);
      }),
    );
  });
});
