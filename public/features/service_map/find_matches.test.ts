import { aGraph } from '../../../test/builders/a_graph';
import { findMatches } from './find_matches';

const graph = aGraph(['Web>orders', 'orders>order-db']);

describe('findMatches', () => {
  it('finds by a part of the name in any case', () => {
    expect([...findMatches(graph, ' ORDER ')!]).toEqual(['orders', 'order-db']);
    expect([...findMatches(graph, 'web')!]).toEqual(['Web']);
  });

  it('finds nobody', () => {
    expect(findMatches(graph, 'payments')?.size).toBe(0);
  });

  it('does not search for nothing', () => {
    expect(findMatches(graph, '  ')).toBeUndefined();
  });
});
