import { around } from '../layout/lay_out_parts';
import type { Box, EdgeRoute, Layout, Point } from '../layout/layout_model';

/** An edge's line, where its head points, and the box around both, in map units. */
export interface EdgePath {
  line: Path2D;
  tip: { x: number; y: number; angle: number };
  box: Box;
}

/** Lines end this much before their tip, so that thick ones do not stick out of their heads. */
const TRIM = 6;

const known = new WeakMap<Layout, Map<string, EdgePath>>();

/** The paths of a layout's edges, made once; neighbours come one after the other, so that a few in a row are a small part of the map. */
export function edgePaths(layout: Layout): Map<string, EdgePath> {
  let paths = known.get(layout);
  if (!paths) {
    const placed = [...layout.edges].map(([id, route]) => ({ id, route, cell: cellOf(route.label) }));
    placed.sort((a, b) => a.cell - b.cell);
    paths = new Map(placed.map(({ id, route }) => [id, toPath(route)]));
    known.set(layout, paths);
  }
  return paths;
}

/** Side of a square of neighbours, and more than there are squares in a column. */
const [CELL, COLUMN] = [400, 100_000];

const cellOf = ({ x, y }: Point) => Math.floor(x / CELL) * COLUMN + Math.floor(y / CELL);

function toPath({ curve }: EdgeRoute): EdgePath {
  const [startX = 0, startY = 0] = curve;
  const [controlX = 0, controlY = 0, x = 0, y = 0] = curve.slice(-4);
  const angle = Math.atan2(y - controlY, x - controlX);
  const line = new Path2D();
  line.moveTo(startX, startY);
  for (let at = 2; at + 5 < curve.length; at += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve.slice(at, at + 6);
    const last = at + 6 >= curve.length;
    const [backX, backY] = last ? [Math.cos(angle) * TRIM, Math.sin(angle) * TRIM] : [0, 0];
    line.bezierCurveTo(x1, y1, x2 - backX, y2 - backY, x3 - backX, y3 - backY);
  }
  return { line, tip: { x, y, angle }, box: around([], [{ curve }]) };
}
