import { DIFFERENCES_SHOWN } from '../../common/domain/setup';
import { findDifferences } from './find_differences';

describe('findDifferences', () => {
  it('names what is there, what is ours instead, and what only one of them has', () => {
    const ours = { template: { settings: { 'index.number_of_shards': 1 } }, version: 2 };
    const there = { template: { settings: { index: { number_of_shards: '5', codec: 'best' } } } };
    expect(findDifferences(ours, there)).toEqual({
      shown: [
        { path: 'template.settings.index.codec', there: 'best' },
        { path: 'template.settings.index.number_of_shards', there: '5', ours: '1' },
        { path: 'version', ours: '2' },
      ],
      count: 3,
    });
  });

  it('begins with what would be lost, place by place', () => {
    const there = { processors: Array.from({ length: 11 }, (_, place) => ({ set: place })) };
    const paths = findDifferences({ added: 1, processors: [] }, there).shown.map(({ path }) => path);
    expect([paths.at(0), paths.at(2), paths.at(10), paths.at(11)]).toEqual([
      'processors[0].set',
      'processors[2].set',
      'processors[10].set',
      'added',
    ]);
  });

  it('shows only so many, and never more than a little of each', () => {
    const there = Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`k${place}`, 'x'.repeat(10_000)]));
    const { shown, count } = findDifferences({}, there);
    expect([shown.length, count]).toEqual([DIFFERENCES_SHOWN, 500]);
    expect(JSON.stringify(shown).length).toBeLessThan(DIFFERENCES_SHOWN * 300);
  });
});
