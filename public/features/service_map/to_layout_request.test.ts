import { aGraph, aNode, anArrow } from '../../../test/builders/a_graph';
import type { Graph } from './graph';
import { NAME_WIDTH_MAX, NAME_WIDTH_MIN } from './layout/metrics';
import { sameTopology, toLayoutRequest } from './to_layout_request';

const same = (a: Graph, b: Graph) => sameTopology(toLayoutRequest(a), toLayoutRequest(b));

describe('toLayoutRequest', () => {
  it('knows no figures: traffic moves nothing', () => {
    const busy = {
      nodes: [aNode('a'), aNode('b', { rate: 900, tone: 'critical', sublabel: '900/s' })],
      edges: [anArrow('a>b', { rate: 900 })],
    };
    expect(same(busy, aGraph(['a>b']))).toBe(true);
  });

  it('tells topologies apart', () => {
    expect(same(aGraph(['a>b', 'c']), aGraph(['a>b']))).toBe(false);
    expect(same(aGraph(['a>b']), aGraph(['b>a']))).toBe(false);
    expect(same(aGraph(['a>b', 'b>c']), aGraph(['a>b', 'a>c', 'c']))).toBe(false);
  });

  it('bounds the room of a name', () => {
    const widths = ['a', 'x'.repeat(500), '支付服务支'].map(
      (name) => toLayoutRequest({ nodes: [aNode(name)], edges: [] }).nodes[0]!.width,
    );
    expect(widths[0]).toBe(NAME_WIDTH_MIN);
    expect(widths[1]).toBe(NAME_WIDTH_MAX);
    expect(widths[2]).toBeGreaterThan(NAME_WIDTH_MIN);
  });
});
