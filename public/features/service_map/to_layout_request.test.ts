import { aGraph, aNode, anArrow } from '../../../test/builders/a_graph';
import { NAME_WIDTH_MAX, NAME_WIDTH_MIN } from './layout/metrics';
import { toLayoutRequest, topologyKey } from './to_layout_request';

const keyOf = (graph: ReturnType<typeof aGraph>) => topologyKey(toLayoutRequest(graph));

describe('toLayoutRequest', () => {
  it('knows no figures: traffic moves nothing', () => {
    const calm = aGraph(['a>b']);
    const busy = {
      nodes: [aNode('b', { rate: 900, tone: 'critical', sublabel: '900/s' }), aNode('a')],
      edges: [anArrow('a>b', { rate: 900 })],
    };
    expect(keyOf(busy)).toBe(keyOf(calm));
  });

  it('tells topologies apart', () => {
    expect(keyOf(aGraph(['a>b', 'c']))).not.toBe(keyOf(aGraph(['a>b'])));
    expect(keyOf(aGraph(['a>b']))).not.toBe(keyOf(aGraph(['b>a'])));
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
