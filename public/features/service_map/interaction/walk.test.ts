import { aGraph } from '../../../../test/builders/a_graph';
import { layOut } from '../layout/lay_out';
import type { MapSelection } from '../map_selection';
import { toLayoutRequest } from '../to_layout_request';
import type { Step } from './walk';
import { inReadingOrder, walk } from './walk';

const graph = aGraph(['gateway>web', 'web>orders', 'web>backend', 'orders>payments', 'alone']);
const layout = layOut(toLayoutRequest(graph));
const go = (...steps: Step[]) =>
  steps.reduce<MapSelection | undefined>((at, step) => walk(graph, layout, at, step), undefined)?.id;

describe('walk', () => {
  it('starts at the entry', () => {
    expect(go('right')).toBe('gateway');
    expect(go('first')).toBe('gateway');
  });

  it('follows a call to its edge, on to the callee and back', () => {
    expect(go('first', 'right')).toBe('gateway>web');
    expect(go('first', 'right', 'right')).toBe('web');
    expect(go('first', 'right', 'right', 'left', 'left')).toBe('gateway');
  });

  it('changes among the edges of a service', () => {
    const up = go('first', 'right', 'right', 'right', 'up');
    const down = go('first', 'right', 'right', 'right', 'up', 'down');
    expect([up, down].sort()).toEqual(['web>backend', 'web>orders']);
  });

  it('changes among the services of a column, other parts of the map included', () => {
    expect(go('first', 'down')).toBe('alone');
    expect(go('first', 'down', 'up')).toBe('gateway');
  });

  it('stays where there is nothing further', () => {
    expect(go('first', 'left')).toBe('gateway');
    expect(go('first', 'up')).toBe('gateway');
  });

  it('reaches the last', () => {
    expect(go('last')).toBe('payments');
  });

  it('starts anew when its place is gone, and stays away from an empty map', () => {
    expect(walk(graph, layout, { kind: 'service', id: 'gone' as never }, 'right')?.id).toBe('gateway');
    expect(walk(graph, layout, { kind: 'edge', id: 'gone' as never }, 'right')?.id).toBe('gateway');
    expect(walk({ nodes: [], edges: [] }, layout, undefined, 'right')).toBeUndefined();
  });

  it('reads columns from top to bottom', () => {
    const ranks = inReadingOrder(graph, layout).map(({ id }) => layout.nodes.get(id)!.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
