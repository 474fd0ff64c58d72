import { median, ratioOf, runRounds } from './rounds';

describe('runRounds', () => {
  it('lets contenders take turns, and does not count the first two rounds', async () => {
    const calls: string[] = [];
    const contender = (name: string) => ({
      name,
      run: async (round: number) => {
        calls.push(`${name}${round}`);
        return round;
      },
    });
    const samples = await runRounds([contender('a'), contender('b')], 3);
    expect(calls.join(' ')).toBe('a0 b0 a1 b1 a2 b2 a3 b3 a4 b4');
    expect(samples.map(({ name, times, last }) => [name, times.length, last])).toEqual([
      ['a', 3, 4],
      ['b', 3, 4],
    ]);
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[], undefined],
  ])('of %j is %p', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

it('ratioOf divides medians', () => {
  expect(ratioOf([2, 4, 100], [2, 2, 2])).toBe(2);
});
