import fc from 'fast-check';
import { flattenCurve } from './curve';
import { layOut } from './lay_out';
import type { Box, LayoutRequest } from './layout_model';
import { nodeBox } from './node_box';

const inside = (inner: Box, outer: Box) =>
  inner.left >= outer.left - 0.01 &&
  inner.right <= outer.right + 0.01 &&
  inner.top >= outer.top - 0.01 &&
  inner.bottom <= outer.bottom + 0.01;
const apart = (a: Box, b: Box) =>
  a.right <= b.left + 0.01 || b.right <= a.left + 0.01 || a.bottom <= b.top + 0.01 || b.bottom <= a.top + 0.01;

const requests: fc.Arbitrary<LayoutRequest> = fc
  .tuple(
    fc.integer({ min: 2, max: 36 }),
    fc.array(fc.tuple(fc.nat(35), fc.nat(35)), { maxLength: 110 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([size, pairs, groups]) => ({
    nodes: Array.from({ length: size }, (_, index) => ({ id: `s${index}`, width: 90 })),
    edges: [...new Set(pairs.map(([a, b]) => `s${a % size}>s${b % size}`))].map((id) => {
      const [source = '', target = ''] = id.split('>');
      return { id, source, target };
    }),
    // Every other service stands alone.
    frames: Array.from({ length: groups }, (_, group) => ({
      id: `g${group}`,
      members: Array.from({ length: size }, (__, index) => index)
        .filter((index) => index % 2 === 0 && (index / 2) % groups === group)
        .map((index) => `s${index}`),
    })),
  }));

describe('layOut with frames', () => {
  it('puts members into their frame and nobody else, frames apart, and leads every edge from its source to its target', () =>
    fc.assert(
      fc.property(requests, (request) => {
        const { nodes, edges, frames, bounds } = layOut(request);
        for (const { id, members } of request.frames ?? []) {
          const frame = frames.get(id);
          expect(frame !== undefined).toBe(members.length > 0);
          if (!frame) continue;
          expect(inside(frame, bounds)).toBe(true);
          for (const [name, place] of nodes) {
            const box = nodeBox(place);
            expect(members.includes(name) ? inside(box, frame) : apart(box, frame)).toBe(true);
          }
        }
        const boxes = [...frames.values()];
        boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
        for (const { id, source, target } of request.edges) {
          const flat = flattenCurve(edges.get(id)!.curve, 4);
          const reach = source === target ? 61 : 25;
          for (const [end, x, y] of [
            [source, flat[0]!, flat[1]!],
            [target, flat[flat.length - 2]!, flat[flat.length - 1]!],
          ] as const) {
            const place = nodes.get(end)!;
            expect(Math.hypot(place.x - x, place.y - y)).toBeLessThan(reach);
          }
          expect(flat.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 150 },
    ));

  it('is the same in whatever order services come', () => {
    const [request] = fc.sample(requests, { numRuns: 1, seed: 5 });
    const turned = { ...request!, nodes: [...request!.nodes].reverse(), edges: [...request!.edges].reverse() };
    expect(layOut(turned).nodes).toEqual(layOut(request!).nodes);
  });

  it('stands what calls itself in circles in rows and columns', () => {
    const ids = Array.from({ length: 24 }, (_, index) => `s${index}`);
    const edges = ids.flatMap((source, a) =>
      ids.filter((_, b) => a !== b && (a * 7 + b * 3) % 4 < 2).map((target) => ({ id: `${source}>${target}`, source, target })),
    );
    const { nodes, bounds } = layOut({ nodes: ids.map((id) => ({ id, width: 90 })), edges });
    expect((bounds.right - bounds.left) / (bounds.bottom - bounds.top)).toBeLessThan(2.6);
    const boxes = [...nodes.values()].map(nodeBox);
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
  });
});
