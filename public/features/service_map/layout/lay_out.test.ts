import fc from 'fast-check';
import { aLayoutRequest } from '../../../../test/builders/a_layout_request';
import { layOut } from './lay_out';
import type { Layout, LayoutRequest } from './layout_model';
import { LABEL_HEIGHT, LABEL_WIDTH } from './metrics';
import { nodeBox } from './node_box';

const MESH = ['gateway>web', 'web>backend', 'web>orders', 'backend>inventory', 'backend>redis', 'orders>inventory'].concat([
  'orders>payments',
  'orders>redis',
  'inventory>redis',
]);

const place = (layout: Layout, id: string) => layout.nodes.get(id)!;
const overlaps = (layout: Layout) => {
  const boxes = [...layout.nodes.values()].map(nodeBox);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01),
  );
};

const requests: fc.Arbitrary<LayoutRequest> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 90 }))
  .map(([size, pairs]) => ({
    nodes: Array.from({ length: size }, (_, index) => ({ id: `s${index}`, width: 72 + (index % 5) * 19 })),
    edges: [...new Map(pairs.map(([a, b]) => [`s${a}>s${b}`, { id: `s${a}>s${b}`, source: `s${a}`, target: `s${b}` }])).values()],
  }));

describe('layOut', () => {
  it('reads from left to right', () => {
    const layout = layOut(aLayoutRequest(MESH));
    for (const link of MESH) {
      const [source = '', target = ''] = link.split('>');
      expect(place(layout, source).x).toBeLessThan(place(layout, target).x);
    }
    expect(layout.edges.size).toBe(9);
    expect([...layout.edges.values()].some(({ backwards }) => backwards)).toBe(false);
  });

  it('keeps a lone chain on one level', () => {
    const layout = layOut(aLayoutRequest(['a>b', 'b>c', 'c>d']));
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => Math.round(place(layout, id).y))).size).toBe(1);
  });

  it('places nothing, one service, and services without edges', () => {
    expect(layOut({ nodes: [], edges: [] })).toMatchObject({ bounds: { left: 0, top: 0, right: 0, bottom: 0 } });
    const one = layOut(aLayoutRequest(['alone']));
    expect(one.nodes.size).toBe(1);
    expect(one.bounds.right - one.bounds.left).toBe(90);
    expect(overlaps(layOut(aLayoutRequest(['a', 'b', 'c', 'd', 'e'])))).toEqual([]);
  });

  it('draws the edge that closes a cycle backwards, on a way of its own', () => {
    const layout = layOut(aLayoutRequest(['in>a', 'a>b', 'b>c', 'c>a', 'b>a']));
    expect(
      [...layout.edges]
        .filter(([, { backwards }]) => backwards)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['b>a', 'c>a']);
    const back = layout.edges.get('c>a')!;
    expect(back.curve[0]).toBeGreaterThan(back.curve[back.curve.length - 2]!);
    expect(layout.edges.get('a>b')!.curve[1]).not.toBe(layout.edges.get('b>a')!.curve[1]);
  });

  it('gives a self-call a loop at its service', () => {
    const layout = layOut(aLayoutRequest(['a>b', 'b>b']));
    const { curve } = layout.edges.get('b>b')!;
    const { x, y } = place(layout, 'b');
    for (let at = 0; at < curve.length; at += 2) expect(Math.hypot(curve[at]! - x, curve[at + 1]! - y)).toBeLessThan(60);
  });

  it('keeps unconnected parts apart', () => {
    const layout = layOut(aLayoutRequest([...MESH, 'x>y', 'p>q', 'alone']));
    expect(overlaps(layout)).toEqual([]);
  });

  it('folds a column that is too tall, without overlaps', () => {
    const layout = layOut(aLayoutRequest(Array.from({ length: 80 }, (_, index) => `hub>leaf${index}`)));
    const { left, right, top, bottom } = layout.bounds;
    expect((right - left) / (bottom - top)).toBeGreaterThan(0.7);
    expect(overlaps(layout)).toEqual([]);
  });

  it('keeps figures off services and off each other', () => {
    const layout = layOut(aLayoutRequest(MESH));
    const labels = [...layout.edges.values()].map(({ label }) => label);
    for (const { x, y } of labels) {
      for (const box of [...layout.nodes.values()].map(nodeBox)) {
        const inside = x > box.left - 8 && x < box.right + 8 && y > box.top && y < box.bottom;
        expect(inside).toBe(false);
      }
    }
    labels.forEach((a, index) =>
      labels.slice(index + 1).forEach((b) => {
        expect(Math.abs(a.x - b.x) >= LABEL_WIDTH - 8 || Math.abs(a.y - b.y) >= LABEL_HEIGHT - 8).toBe(true);
      }),
    );
  });

  it('leaves out edges whose ends are unknown', () => {
    const layout = layOut({ nodes: [{ id: 'a', width: 80 }], edges: [{ id: 'a>ghost', source: 'a', target: 'ghost' }] });
    expect(layout.edges.size).toBe(0);
  });

  it('stands names that are properties of every object', () => {
    const layout = layOut(aLayoutRequest(['__proto__>constructor', 'constructor>toString']));
    expect([...layout.nodes.keys()].sort()).toEqual(['__proto__', 'constructor', 'toString']);
    expect(layout.edges.size).toBe(2);
  });

  it('moves little when a service joins a known picture', () => {
    const before = layOut(aLayoutRequest(MESH));
    const after = layOut(aLayoutRequest([...MESH, 'orders>mail'], before.nodes));
    for (const [id, { x, y }] of before.nodes) {
      expect(Math.abs(place(after, id).x - x)).toBeLessThan(60);
      expect(Math.abs(place(after, id).y - y)).toBeLessThan(110);
    }
  });

  it('forgets a known picture that has little to do with this one', () => {
    const other = layOut(aLayoutRequest(['a>b', 'gateway>b', 'c>d', 'e>f', 'g>h']));
    expect(layOut(aLayoutRequest(MESH, other.nodes))).toEqual(layOut(aLayoutRequest(MESH)));
  });

  it('gives the same picture in whatever order services and edges come', () => {
    fc.assert(
      fc.property(requests, ({ nodes, edges }) => {
        const turned = layOut({ nodes: [...nodes].reverse(), edges: [...edges].reverse() });
        expect(new Map([...turned.nodes].sort())).toEqual(new Map([...layOut({ nodes, edges }).nodes].sort()));
      }),
      { numRuns: 40 },
    );
  });

  it('places everything at finite points, without overlaps in a column, every edge from its source to its target', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const layout = layOut(request);
        expect(layout.nodes.size).toBe(request.nodes.length);
        for (const { x, y } of layout.nodes.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(overlaps(layout)).toEqual([]);
        for (const { id, source, target } of request.edges) {
          const route = layout.edges.get(id);
          if (!layout.nodes.has(source) || !layout.nodes.has(target)) {
            expect(route).toBeUndefined();
            continue;
          }
          const { curve, label, backwards } = route!;
          expect([...curve, label.x, label.y].every(Number.isFinite)).toBe(true);
          expect((curve.length - 2) % 6).toBe(0);
          const [from, to] = [place(layout, source), place(layout, target)];
          expect(Math.hypot(curve[0]! - from.x, curve[1]! - from.y)).toBeLessThan(25);
          expect(Math.hypot(curve[curve.length - 2]! - to.x, curve[curve.length - 1]! - to.y)).toBeLessThan(25);
          if (source !== target) expect(Math.sign(to.rank - from.rank)).toBe(backwards ? -1 : 1);
        }
      }),
      { numRuns: 120 },
    );
  });
});
