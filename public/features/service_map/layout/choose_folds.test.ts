import { chooseFolds } from './choose_folds';

const column = (size: number, from = 0) => Array.from({ length: size }, (_, index) => from + index);

describe('chooseFolds', () => {
  it('leaves small pictures alone', () => {
    expect(chooseFolds([column(1), column(2, 1), column(2, 3)], 5, [90, 90, 90])).toEqual([1, 1, 1]);
  });

  it('folds the tall column and not the short one', () => {
    const [short, tall] = chooseFolds([column(2), column(60, 2)], 62, [90, 90]);
    expect(short).toBe(1);
    expect(tall).toBeGreaterThan(3);
  });
});
