import type { Parts } from './lay_out_parts';
import { around } from './lay_out_parts';
import type { Point } from './layout_model';
import { NODE_GAP } from './metrics';
import type { NodeSize } from './node_size';
import type { Link } from './topology';

const COLUMN_GAP = 120;
const SWEEPS = 12;
/** How far lines between neighbours of one column lean out. */
const LEAN = 70;

/** Rows and columns instead of layers: short ways, lines straight through the gaps, below everything else. */
export function layOutGrid(sizes: NodeSize[], links: Link[], column: number[]): Parts {
  const order = orderColumns(sizes.length, links, column);
  const places = new Array<Point & { rank: number }>(sizes.length);
  let left = 0;
  for (const [rank, members] of order.entries()) {
    const width = members.reduce((most, node) => Math.max(most, sizes[node]!.width), 0);
    const height = members.reduce((sum, node) => sum + sizes[node]!.above + sizes[node]!.below + NODE_GAP, -NODE_GAP);
    let y = -height / 2;
    for (const node of members) {
      y += sizes[node]!.above;
      places[node] = { x: left + width / 2, y, rank };
      y += sizes[node]!.below + NODE_GAP;
    }
    left += width + COLUMN_GAP;
  }
  const routes = links.map(({ source, target }) => route(places[source]!, sizes[source]!, places[target]!, sizes[target]!));
  const boxes = sizes.map(({ width, top, below }, node) => {
    const { x, y } = places[node]!;
    return { left: x - width / 2, right: x + width / 2, top: y - top, bottom: y + below };
  });
  return { places, routes, box: around(boxes, []) };
}

/** Members of each column, near to those they have to do with. */
function orderColumns(size: number, links: Link[], column: number[]): number[][] {
  const order: number[][] = Array.from({ length: Math.max(...column) + 1 }, () => []);
  column.forEach((at, node) => order[at]!.push(node));
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (const { source, target } of links) {
    neighbours[source]!.push(target);
    neighbours[target]!.push(source);
  }
  const row = new Float64Array(size);
  const settle = (members: number[]) => members.forEach((node, at) => (row[node] = (at + 0.5) / members.length));
  order.forEach(settle);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const members of sweep % 2 === 0 ? order : [...order].reverse()) {
      const wish = new Map(
        members.map((node) => [
          node,
          neighbours[node]!.reduce((sum, other) => sum + row[other]!, 0) / Math.max(1, neighbours[node]!.length),
        ]),
      );
      members.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b);
      settle(members);
    }
  }
  return order;
}

/** From the side that faces the target to the side that faces the source; within a column by way of the right. */
function route(from: Point & { rank: number }, fromSize: NodeSize, to: Point & { rank: number }, toSize: NodeSize) {
  const backwards = to.rank < from.rank;
  const side = backwards ? -1 : 1;
  const start = end(from, fromSize, side);
  if (from.rank === to.rank) {
    const arrival = end(to, toSize, 'radius' in toSize.ends ? 1 : -1);
    const lean = 'radius' in toSize.ends ? LEAN : -LEAN;
    return { curve: [start.x, start.y, start.x + LEAN, start.y, arrival.x + lean, arrival.y, arrival.x, arrival.y], backwards };
  }
  const arrival = end(to, toSize, -side as 1 | -1);
  const third = (arrival.x - start.x) / 2.6;
  return { curve: [start.x, start.y, start.x + third, start.y, arrival.x - third, arrival.y, arrival.x, arrival.y], backwards };
}

function end({ x, y }: Point, { width, ends }: NodeSize, side: 1 | -1): Point {
  if ('radius' in ends) return { x: x + side * ends.radius, y };
  return { x: x + (side * width) / 2, y: y + (side > 0 ? ends.right : ends.left) };
}
