import type { EdgeId } from '../../../../common/domain/edge';
import { aGraph, aNode, anArrow } from '../../../../test/builders/a_graph';
import { flattenCurve, pointsAlong } from '../layout/curve';
import { layOut } from '../layout/lay_out';
import type { Label } from '../paint/choose_labels';
import { toLayoutRequest } from '../to_layout_request';
import { hitTest } from './hit_test';

const graph = aGraph(['web>orders', 'web>backend', 'orders>payments']);
const layout = layOut(toLayoutRequest(graph));
const scene = { graph, layout };
const middleOf = (id: string) => pointsAlong(flattenCurve(layout.edges.get(id)!.curve, 10), [0.5])[0]!;

describe('hitTest', () => {
  it('finds a service by its circle', () => {
    const { x, y } = layout.nodes.get('orders')!;
    expect(hitTest(scene, [], { x: x + 20, y: y + 10 }, 1)).toEqual({ kind: 'service', id: 'orders' });
  });

  it('finds an edge by its line, and beside it by a few pixels at any zoom', () => {
    const { x, y } = middleOf('orders>payments');
    expect(hitTest(scene, [], { x, y }, 1)).toEqual({ kind: 'edge', id: 'orders>payments' });
    expect(hitTest(scene, [], { x, y: y + 5 }, 1)).toEqual({ kind: 'edge', id: 'orders>payments' });
    expect(hitTest(scene, [], { x, y: y + 9 }, 1)).toBeUndefined();
    expect(hitTest(scene, [], { x, y: y + 9 }, 0.5)).toEqual({ kind: 'edge', id: 'orders>payments' });
  });

  it('finds what a text belongs to', () => {
    const label: Label = {
      kind: 'figure',
      item: { kind: 'edge', id: 'orders>payments' as EdgeId },
      text: '9 ms',
      tone: 'quiet',
      faded: false,
      x: 500,
      y: 900,
      offset: 10,
      half: 30,
      tall: 10,
    };
    expect(hitTest(scene, [label], { x: 520, y: 915 }, 1)).toEqual(label.item);
    expect(hitTest(scene, [label], { x: 540, y: 915 }, 1)).toBeUndefined();
  });

  it('finds nothing in the open', () => {
    expect(hitTest(scene, [], { x: -500, y: -500 }, 1)).toBeUndefined();
  });

  it('means the sicker one where lines share a way', () => {
    const links = ['a', 'b', 'c', 'd'].map((from) => `${from}>z`);
    const trunk = {
      nodes: [...['a', 'b', 'c', 'd', 'm', 'z'].map((name) => aNode(name))],
      edges: [
        ...links.map((link) => anArrow(link, { tone: link === 'c>z' ? 'critical' : 'quiet' })),
        ...['a>m', 'm>z'].map((link) => anArrow(link)),
        ...['b>m', 'c>m', 'd>m'].map((link) => anArrow(link)),
      ],
    };
    const shared = layOut(toLayoutRequest(trunk));
    const { curve } = shared.edges.get('a>z')!;
    const [end] = pointsAlong(flattenCurve(curve, 10), [0.8]);
    expect(hitTest({ graph: trunk, layout: shared }, [], end!, 1)).toEqual({ kind: 'edge', id: 'c>z' });
  });

  it('does not stumble over what has no place yet', () => {
    const grown = aGraph(['web>orders', 'web>newcomer']);
    expect(hitTest({ graph: grown, layout }, [], { x: -500, y: 0 }, 1)).toBeUndefined();
  });
});
