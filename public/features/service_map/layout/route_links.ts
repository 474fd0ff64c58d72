import type { Columns } from './assign_columns';
import type { Layers } from './build_layers';
import { FOLD_GAP, GLYPH_RADIUS } from './metrics';
import type { NodeSize } from './node_size';
import { isBox } from './node_size';

/** Where links touch a glyph: spread over its side, at most this far from its middle. */
const PORT_SPREAD = GLYPH_RADIUS * 0.72;
const PORT_STEP = 10;
/** A curve that has left its service's height by this much must not do so beside the service's name. */
const HARMLESS = 20;
/** How far the curves of routes have fallen, as a share of the whole, where they pass the name's end. */
const EARLY_FALL = 0.07;

/**
 * The curve of every chain, from its left end to its right end: x0 y0, then six numbers a cubic curve. Curves bend in the gaps between
 * columns and run level inside them, so they pass neither glyphs nor names.
 */
export function routeLinks(layers: Layers, columns: Columns, sizes: NodeSize[], height: Float64Array): number[][] {
  const ports = portsOf(layers, sizes, height);
  const stopAt = (node: number, offset: number, side: 1 | -1): Stop => {
    const x = columns.x[node]!;
    const border = (side > 0 ? columns.right : columns.left)[layers.rank[node]!]!;
    const { width, ends } = sizes[node]!;
    const enclosed = Math.abs(border - x) > width / 2 + FOLD_GAP;
    if ('left' in ends) {
      const y = height[node]! + (side > 0 ? ends.right : ends.left);
      return { y, port: x + (side * width) / 2, border, enclosed };
    }
    return { y: height[node]! + offset, port: x + side * Math.sqrt(ends.radius ** 2 - offset ** 2), border, enclosed };
  };
  return layers.chains.map((chain, index) => {
    const [start, end] = [chain[0]!, chain[chain.length - 1]!];
    const [leave, arrive] = [ports.leave[index]!, ports.arrive[index]!];
    const points: Stop[] = [stopAt(start, leave, 1)];
    for (let at = 1; at + 1 < chain.length; at++) {
      const lane = chain[at]!;
      points.push({ y: height[lane]!, from: columns.left[layers.rank[lane]!]!, to: columns.right[layers.rank[lane]!]! });
    }
    points.push(stopAt(end, arrive, -1));
    return draw(points);
  });
}

/** A level stretch of the way. At a service `port` is where the line touches the glyph, `border` the column's; enclosed: others stand between. */
type End = { y: number; port: number; border: number; enclosed: boolean };
type Stop = { y: number; from: number; to: number } | End;

function draw(stops: Stop[]): number[] {
  const first = stops[0] as End;
  const curve = [first.port, first.y];
  let pen = { x: first.port, y: first.y };
  const level = (x: number) => {
    if (Math.abs(x - pen.x) < 0.5) return;
    const third = (x - pen.x) / 3;
    curve.push(pen.x + third, pen.y, x - third, pen.y, x, pen.y);
    pen = { x, y: pen.y };
  };
  const bend = (x: number, y: number) => {
    if (Math.abs(y - pen.y) < 0.5) return level(x);
    const middle = (pen.x + x) / 2;
    curve.push(middle, pen.y, middle, y, x, y);
    pen = { x, y };
  };
  for (let at = 1; at < stops.length; at++) {
    const [before, next] = [stops[at - 1]!, stops[at]!];
    const fall = Math.abs(next.y - before.y);
    if ('port' in before) level(before.port + (before.border - before.port) * mustStayLevel(before, fall));
    if ('port' in next) {
      bend(next.port + (next.border - next.port) * mustStayLevel(next, fall), next.y);
      level(next.port);
    } else {
      bend(next.from, next.y);
      level(next.to);
    }
  }
  return curve;
}

/** Share of the way to the column's border that must be level: none for gentle curves, all for steep ones. */
const mustStayLevel = ({ enclosed }: End, fall: number) =>
  enclosed ? 1 : Math.min(1, Math.max(0, (fall * EARLY_FALL - HARMLESS / 2) / HARMLESS));

/** Distance of each chain's ends from the middle of their glyphs, in the order in which the chains come from above. */
function portsOf({ real, chains }: Layers, sizes: NodeSize[], height: Float64Array) {
  const leaving: number[][] = Array.from({ length: real }, () => []);
  const arriving: number[][] = Array.from({ length: real }, () => []);
  chains.forEach((chain, index) => {
    leaving[chain[0]!]!.push(index);
    arriving[chain[chain.length - 1]!]!.push(index);
  });
  const leave = new Float64Array(chains.length);
  const arrive = new Float64Array(chains.length);
  const spread = (members: number[], next: (chain: number[]) => number, into: Float64Array) => {
    const sorted = [...members].sort((a, b) => height[next(chains[a]!)]! - height[next(chains[b]!)]! || a - b);
    // Links that share a trunk arrive as one; two links between the same services (there and back) stay two.
    const place: number[] = [];
    sorted.forEach((index, at) => {
      const shared = at > 0 && next(chains[index]!) >= real && next(chains[index]!) === next(chains[sorted[at - 1]!]!);
      place.push(at === 0 ? 0 : place[at - 1]! + (shared ? 0 : 1));
    });
    const last = place[place.length - 1] ?? 0;
    const step = Math.min(PORT_STEP, (2 * PORT_SPREAD) / Math.max(1, last));
    sorted.forEach((index, at) => (into[index] = (place[at]! - last / 2) * step));
  };
  const isSpread = (_: number[], node: number) => !isBox(sizes[node]!);
  for (const members of leaving.filter(isSpread)) spread(members, (chain) => chain[1]!, leave);
  for (const members of arriving.filter(isSpread)) spread(members, (chain) => chain[chain.length - 2]!, arrive);
  return { leave, arrive };
}
