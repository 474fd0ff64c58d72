import { findComponents } from './find_components';
import type { Hints } from './lay_out_component';
import { layOutComponent } from './lay_out_component';
import type { Box, Point } from './layout_model';
import type { NodeSize } from './node_size';
import { packComponents } from './pack_components';
import type { Link } from './topology';

export interface Parts {
  places: Array<Point & { rank: number }>;
  /** For each link. */
  routes: Array<{ curve: number[]; backwards: boolean }>;
  box: Box;
}

interface Options extends Hints {
  /** Parts stand below each other, instead of wherever there is room. */
  stacked?: boolean;
}

/** A graph of any number of connected parts, its upper left corner at (0, 0). */
export function layOutParts(sizes: NodeSize[], links: Link[], { stacked = false, ...hints }: Options = {}): Parts {
  const parts = findComponents(sizes.length, links).map((members) => layOutPart(sizes, links, members, hints));
  // What lines enter and leave by is on the border: nothing may stand before it.
  if (stacked) parts.sort((a, b) => Number(b.hasPort) - Number(a.hasPort));
  const corners = packComponents(
    parts.map(({ box }) => ({ width: box.right - box.left, height: box.bottom - box.top })),
    stacked,
  );
  const places = new Array<Parts['places'][number]>(sizes.length);
  const routes = new Array<Parts['routes'][number]>(links.length);
  parts.forEach(({ members, own, layout, box }, index) => {
    const shift = { x: corners[index]!.x - box.left, y: corners[index]!.y - box.top };
    members.forEach((node, at) => {
      places[node] = { x: layout.x[at]! + shift.x, y: layout.y[at]! + shift.y, rank: layout.rank[at]! };
    });
    own.forEach((link, at) => {
      const { curve, backwards } = layout.routes[at]!;
      routes[link] = { curve: movedCurve(curve, shift), backwards };
    });
  });
  return {
    places,
    routes,
    box: around(
      places.map((place, node) => boxOf(place, sizes[node]!)),
      routes,
    ),
  };
}

function layOutPart(sizes: NodeSize[], links: Link[], members: number[], { previousHeight, turned, first, last }: Hints) {
  const local = new Map(members.map((node, at) => [node, at]));
  const own: number[] = [];
  const localLinks: Link[] = [];
  links.forEach(({ id, source, target }, index) => {
    const [from, to] = [local.get(source), local.get(target)];
    if (from === undefined || to === undefined) return;
    own.push(index);
    localLinks.push({ id, source: from, target: to });
  });
  const layout = layOutComponent(
    members.map((node) => sizes[node]!),
    localLinks,
    {
      previousHeight: previousHeight && members.map((node) => previousHeight[node]),
      turned: turned && own.map((link) => turned[link]!),
      first: first === undefined ? undefined : local.get(first),
      last: last === undefined ? undefined : local.get(last),
    },
  );
  const boxes = members.map((node, at) => boxOf({ x: layout.x[at]!, y: layout.y[at]! }, sizes[node]!));
  const hasPort = [first, last].some((port) => port !== undefined && local.has(port));
  return { members, own, layout, hasPort, box: around(boxes, layout.routes) };
}

const boxOf = ({ x, y }: Point, { width, top, below }: NodeSize): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - top,
  bottom: y + below,
});

export const movedCurve = (curve: number[], { x, y }: Point) => curve.map((value, index) => value + (index % 2 === 0 ? x : y));

/** The box around boxes and curves; nothing of the two: a point. */
export function around(boxes: Box[], routes: Array<{ curve: number[] }>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const include = (x: number, y: number) => {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  };
  for (const { left, top, right, bottom } of boxes) {
    include(left, top);
    include(right, bottom);
  }
  for (const { curve } of routes) for (let at = 0; at < curve.length; at += 2) include(curve[at]!, curve[at + 1]!);
  return boxes.length + routes.length > 0 ? box : { left: 0, top: 0, right: 0, bottom: 0 };
}
