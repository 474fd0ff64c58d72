import { layOutGrid } from './lay_out_grid';
import { gridColumns } from './grid_columns';
import { breakCycles } from './break_cycles';
import { turnedCurve } from './curve';
import type { Parts } from './lay_out_parts';
import { layOutParts, movedCurve } from './lay_out_parts';
import type { Box, LayoutFrame, Point } from './layout_model';
import { FRAME_PADDING, FRAME_TITLE } from './metrics';
import type { NodeSize } from './node_size';
import { PORT_SIZE, serviceSize } from './node_size';
import type { Link, Topology } from './topology';

/** Left: where lines enter a frame and those that run backwards leave it. */
type Side = 'left' | 'right';

/** A frame's own picture: members first, then the points where lines cross its border. */
interface Inner {
  members: number[];
  parts: Parts;
  ports: Partial<Record<Side, number>>;
  /** Index of the link between a member and a side. */
  linkOf: Map<string, number>;
  /** Of the members in the links. */
  inside: Map<number, number>;
}

/**
 * A picture in two storeys: first frames and what stands alone, then each frame by itself with a point on its left and right border
 * that all lines to and from outside pass: a bundle between frames, single lines within them.
 * @param previousHeight y of services that were on the map before
 */
export function layOutFramed(graph: Topology, frames: LayoutFrame[], previousHeight?: Array<number | undefined>) {
  const indexOf = new Map(graph.ids.map((id, index) => [id, index]));
  const members = frames.map((frame) => frame.members.flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b));
  const used = members.flatMap((list, index) => (list.length > 0 ? [index] : []));
  const topOf = new Array<number>(graph.ids.length).fill(-1);
  used.forEach((frame, top) => members[frame]!.forEach((node) => (topOf[node] = top)));
  const alone = graph.ids.flatMap((_, node) => (topOf[node] === -1 ? [node] : []));
  alone.forEach((node, at) => (topOf[node] = used.length + at));

  const { links, linkAt } = topLinks(graph.links, topOf);
  const columns = gridColumns(used.length + alone.length, links);
  const turned = columns
    ? links.map(({ source, target }) => columns[target]! < columns[source]!)
    : breakCycles(used.length + alone.length, links);
  const sideAt = (link: number, end: 'source' | 'target'): Side =>
    (end === 'source') === turned[linkAt[link]!] ? 'left' : 'right';
  const inners = used.map((frame, top) => layOutInside(graph, members[frame]!, { top, topOf, sideAt, previousHeight }));
  const sizes = [...inners.map(frameSize), ...alone.map((node) => serviceSize(graph.widths[node]!))];
  const outer = columns
    ? layOutGrid(sizes, links, columns)
    : layOutParts(sizes, links, {
        turned,
        previousHeight: previousHeight && outerHeights(inners, alone, previousHeight),
      });

  const corners = inners.map((inner, top): Point => {
    const [place, size] = [outer.places[top]!, sizes[top]!];
    return {
      x: place.x - size.width / 2 + FRAME_PADDING - inner.parts.box.left,
      y: place.y - size.top + FRAME_TITLE - inner.parts.box.top,
    };
  });
  const boxes = new Map<string, Box>();
  used.forEach((frame, top) => {
    const [{ x, y }, { width, top: above, below }] = [outer.places[top]!, sizes[top]!];
    boxes.set(frames[frame]!.id, { left: x - width / 2, right: x + width / 2, top: y - above, bottom: y + below });
  });
  const border = (top: number, side: Side) => outer.places[top]!.x + ((side === 'left' ? -1 : 1) * sizes[top]!.width) / 2;

  const places = graph.ids.map((_, node) => {
    const top = topOf[node]!;
    const inner = inners[top];
    if (!inner) return outer.places[top]!;
    const place = inner.parts.places[inner.inside.get(node)!]!;
    // Columns of frames to the right come later for a reader.
    return { x: place.x + corners[top]!.x, y: place.y + corners[top]!.y, rank: outer.places[top]!.rank * 1000 + place.rank };
  });
  /** From a member to its frame's border. */
  const wayOut = (node: number, side: Side): number[] => {
    const top = topOf[node]!;
    const inner = inners[top];
    if (!inner) return [];
    const { curve } = inner.parts.routes[inner.linkOf.get(`${node} ${side}`)!]!;
    const way = movedCurve(side === 'right' ? curve : turnedCurve(curve), corners[top]!);
    return withLine(way, { x: border(top, side), y: way[way.length - 1]! });
  };
  const routes = graph.links.map(({ source, target, id }, index) => {
    const [from, to] = [topOf[source]!, topOf[target]!];
    if (from === to) {
      const { curve, backwards } = inners[from]!.parts.routes[inners[from]!.linkOf.get(id)!]!;
      return { curve: movedCurve(curve, corners[from]!), backwards };
    }
    const { curve, backwards } = outer.routes[linkAt[index]!]!;
    const [out, into] = [wayOut(source, sideAt(index, 'source')), turnedCurve(wayOut(target, sideAt(index, 'target')))];
    return { curve: joined(joined(out, curve), into), backwards };
  });
  return { places, routes, frames: boxes };
}

/** One link for all between two things of the upper storey. linkAt: for each link of the graph which one; -1: within a frame. */
function topLinks(graphLinks: Link[], topOf: number[]) {
  const links: Link[] = [];
  const known = new Map<string, number>();
  const linkAt = graphLinks.map(({ source, target }) => {
    const [from, to] = [topOf[source]!, topOf[target]!];
    if (from === to) return -1;
    const id = `${from} ${to}`;
    const index = known.get(id) ?? links.push({ id, source: from, target: to }) - 1;
    known.set(id, index);
    return index;
  });
  return { links, linkAt };
}

interface Outside {
  top: number;
  topOf: number[];
  sideAt(link: number, end: 'source' | 'target'): Side;
  previousHeight?: Array<number | undefined>;
}

function layOutInside(graph: Topology, members: number[], { top, topOf, sideAt, previousHeight }: Outside): Inner {
  const inside = new Map(members.map((node, at) => [node, at]));
  const sizes = members.map((node) => serviceSize(graph.widths[node]!));
  const links: Link[] = [];
  const linkOf = new Map<string, number>();
  const ports: Inner['ports'] = {};
  const portOf = (side: Side) => (ports[side] ??= sizes.push(PORT_SIZE) - 1);
  const add = (id: string, source: number, target: number) => {
    if (!linkOf.has(id)) linkOf.set(id, links.push({ id, source, target }) - 1);
  };
  graph.links.forEach(({ id, source, target }, index) => {
    const [from, to] = [topOf[source] === top, topOf[target] === top];
    if (from && to) add(id, inside.get(source)!, inside.get(target)!);
    else if (from || to) {
      const [node, side] = from ? [source, sideAt(index, 'source')] : [target, sideAt(index, 'target')];
      const member = inside.get(node)!;
      // In reading order, whichever way the call goes: what is on the left comes first.
      if (side === 'left') add(`${node} left`, portOf('left'), member);
      else add(`${node} right`, member, portOf('right'));
    }
  });
  const heights = previousHeight && [
    ...members.map((node) => previousHeight[node]),
    ...Object.values(ports).map(() => undefined),
  ];
  const parts = layOutParts(sizes, links, { stacked: true, first: ports.left, last: ports.right, previousHeight: heights });
  return { members, parts, ports, linkOf, inside };
}

/** The centre is the box's; lines end where the frame's points are. */
function frameSize({ parts: { box, places }, ports }: Inner): NodeSize {
  const height = box.bottom - box.top + FRAME_TITLE + FRAME_PADDING;
  const half = height / 2;
  const end = (port: number | undefined) => (port === undefined ? 0 : places[port]!.y - box.top + FRAME_TITLE - half);
  return {
    width: box.right - box.left + 2 * FRAME_PADDING,
    above: half,
    below: half,
    top: half,
    ends: { left: end(ports.left), right: end(ports.right) },
  };
}

/** A frame stood in the middle of those of its members that are known. */
function outerHeights(inners: Inner[], alone: number[], heights: Array<number | undefined>): Array<number | undefined> {
  return [
    ...inners.map(({ members }) => {
      const known = members.flatMap((node) => heights[node] ?? []);
      return known.length > 0 ? (Math.min(...known) + Math.max(...known)) / 2 : undefined;
    }),
    ...alone.map((node) => heights[node]),
  ];
}

function withLine(curve: number[], to: Point): number[] {
  const [x, y] = [curve[curve.length - 2]!, curve[curve.length - 1]!];
  if (Math.abs(x - to.x) < 0.5 && Math.abs(y - to.y) < 0.5) return curve;
  return [...curve, x + (to.x - x) / 3, y + (to.y - y) / 3, to.x - (to.x - x) / 3, to.y - (to.y - y) / 3, to.x, to.y];
}

/** Two curves as one; where one ends and the other begins may differ by a straight line. */
function joined(first: number[], second: number[]): number[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  return [...withLine(first, { x: second[0]!, y: second[1]! }), ...second.slice(2)];
}
