import { aGraph, aNode, anArrow } from '../../../../test/builders/a_graph';
import { layOut } from '../layout/lay_out';
import type { Graph } from '../graph';
import { toLayoutRequest } from '../to_layout_request';
import { chooseLabels } from './choose_labels';
import type { DrawList } from './draw_list';

const measure = (text: string) => text.length * 6;
const measures = { name: measure, sublabel: measure, badge: measure, figure: measure, title: measure };

function choose(graph: Graph, zoom: number) {
  const layout = layOut(toLayoutRequest(graph));
  const list = {
    nodes: graph.nodes.map((node) => ({ node, place: layout.nodes.get(node.id)!, faded: false })),
    edges: graph.edges.map((edge) => ({ edge, places: [layout.edges.get(edge.id)!.label] })),
    frames: [],
  } as unknown as DrawList;
  return chooseLabels(list, zoom, measures);
}
const texts = (graph: Graph, zoom: number) => choose(graph, zoom).map(({ text }) => text);

describe('chooseLabels', () => {
  const graph: Graph = {
    nodes: [aNode('web', { sublabel: '22/s' }), aNode('orders', { tone: 'notice', badge: '602 errors hidden by retries' })],
    edges: [anArrow('web>orders', { label: '498 ms' })],
  };

  it('shows everything where there is room', () => {
    expect(texts(graph, 1).sort()).toEqual(['22/s', '498 ms', '602 errors hidden by retries', 'orders', 'web']);
  });

  it('leaves out figures from far away, but not findings', () => {
    const far = texts(graph, 0.3);
    expect(far).toContain('602 errors hidden by retries');
    expect(far).not.toContain('22/s');
    expect(far).not.toContain('498 ms');
    const sick = {
      nodes: [aNode('web'), aNode('orders')],
      edges: [anArrow('web>orders', { label: '498 ms', tone: 'critical' as const })],
    };
    expect(texts(sick, 0.49)).toContain('498 ms');
  });

  it('says from afar what has changed, as it does what is sick', () => {
    const change = { kind: 'worse' as const, text: 'p95 498 ms ▲ was 38 ms' };
    const changed = { nodes: [aNode('web'), aNode('orders')], edges: [anArrow('web>orders', { label: change.text, change })] };
    expect(texts(changed, 0.3)).toContain(change.text);
  });

  it('keeps a sign of what has changed where there is no room for its words', () => {
    const change = { kind: 'worse' as const, text: 'p95 498 ms ▲ 13 × was 38 ms' };
    const crowd = aGraph(Array.from({ length: 60 }, (_, index) => `hub>service-number-${index}`));
    const edges = crowd.edges.map((edge) => ({ ...edge, label: change.text, change }));
    const shown = texts({ ...crowd, edges }, 0.4);
    expect(shown).toContain(change.text);
    expect(shown.filter((text) => text === '▲').length).toBeGreaterThan(10);
  });

  it('names the sick first where there is not room for all', () => {
    const crowd = aGraph(Array.from({ length: 60 }, (_, index) => `hub>service-number-${index}`));
    crowd.nodes.push(aNode('sick', { tone: 'critical' }));
    const named = texts(crowd, 0.12);
    expect(named).toContain('sick');
    expect(named.length).toBeLessThan(62);
  });

  it('lets no two texts lie on each other', () => {
    const labels = choose(aGraph(Array.from({ length: 40 }, (_, index) => `hub>leaf-${index}`)), 0.25);
    labels.forEach((a, index) =>
      labels.slice(index + 1).forEach((b) => {
        const [dx, dy] = [Math.abs(a.x - b.x) * 0.25, Math.abs(a.y * 0.25 + a.offset - b.y * 0.25 - b.offset)];
        expect(dx >= a.half + b.half || dy >= a.tall + b.tall - 0.01).toBe(true);
      }),
    );
  });

  it('cuts names that are too wide', () => {
    const [long] = choose({ nodes: [aNode('x'.repeat(64))], edges: [] }, 1);
    expect(long?.text).toContain('…');
    expect(long!.half * 2).toBeLessThanOrEqual(148);
  });
});

describe('chooseLabels of groups', () => {
  it('names a frame in its border', () => {
    const frame = { id: '→namespace/shop' as never, name: 'shop', tone: 'quiet' as const, members: [] };
    const list = { nodes: [], edges: [], frames: [{ frame, box: { left: 0, right: 100, top: 20, bottom: 80 } }] };
    expect(chooseLabels(list as unknown as DrawList, 1, measures)).toEqual([
      expect.objectContaining({ text: 'shop', x: 50, y: 20, item: { kind: 'group', id: frame.id } }),
    ]);
  });

  it('leaves out the figures of quiet lines where there are too many to follow', () => {
    const edges = [anArrow('a>b', { label: '1 ms' }), anArrow('b>a', { label: '2 ms', tone: 'critical' })].map((edge, index) => ({
      edge,
      places: [{ x: index * 500, y: 0 }],
    }));
    const list = { nodes: [], edges, frames: [], dense: true } as unknown as DrawList;
    expect(chooseLabels(list, 1, measures).map(({ text }) => text)).toEqual(['2 ms']);
  });
});

describe('chooseLabels, while something is picked or searched for', () => {
  const graph = aGraph(Array.from({ length: 30 }, (_, index) => `hub>leaf-${index}`));
  const layout = layOut(toLayoutRequest(graph));
  const found = new Set(['leaf-3', 'leaf-17']);
  const list = {
    nodes: graph.nodes.map((node) => ({ node, place: layout.nodes.get(node.id)!, faded: !found.has(node.id) })),
    edges: [],
    frames: [],
  } as unknown as DrawList;

  it('names from afar only what has not faded, over what has', () => {
    expect(
      chooseLabels(list, 0.2, measures)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['leaf-17', 'leaf-3']);
  });

  it('names everything from near', () => {
    expect(chooseLabels(list, 1, measures)).toHaveLength(31);
  });
});
