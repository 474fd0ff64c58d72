import { chooseFolds } from './choose_folds';
import { PORT_SIZE, serviceSize } from './node_size';

const column = (size: number, from = 0) => Array.from({ length: size }, (_, index) => from + index);

const sizes = (count: number) => Array.from({ length: count }, () => serviceSize(90));

describe('chooseFolds', () => {
  it('leaves small pictures alone', () => {
    expect(chooseFolds([column(1), column(2, 1), column(2, 3)], 5, sizes(5), [90, 90, 90])).toEqual([1, 1, 1]);
  });

  it('folds the tall column and not the short one', () => {
    const [short, tall] = chooseFolds([column(2), column(60, 2)], 62, sizes(62), [90, 90]);
    expect(short).toBe(1);
    expect(tall).toBeGreaterThan(3);
  });

  it('leaves a column with a box in it whole', () => {
    const withBox = [...sizes(61), { ...PORT_SIZE, above: 300, below: 300 }];
    expect(chooseFolds([column(2), column(60, 2)], 62, withBox, [90, 90])[1]).toBe(1);
  });
});
