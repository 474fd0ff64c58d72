import { findComponents } from './find_components';

const link = (source: number, target: number) => ({ id: `${source}>${target}`, source, target });

describe('findComponents', () => {
  it('finds what hangs together, the largest first', () => {
    expect(findComponents(6, [link(5, 3), link(3, 1), link(0, 2)])).toEqual([[1, 3, 5], [0, 2], [4]]);
  });

  it('follows a long chain', () => {
    const size = 5000;
    expect(
      findComponents(
        size,
        Array.from({ length: size - 1 }, (_, at) => link(at + 1, at)),
      ),
    ).toHaveLength(1);
  });
});
