import { CostGrid } from './cost_grid';
import { flattenCurve, lengthOf, pointsAlong } from './curve';
import type { Box, Point } from './layout_model';
import { LABEL_HEIGHT, LABEL_WIDTH } from './metrics';

/** Shares of the way at which a figure may sit, ascending; the middle is the nicest. */
const SHARES = [0.15, 0.22, 0.29, 0.36, 0.43, 0.5, 0.57, 0.64, 0.71, 0.78, 0.85];
const NICEST_FIRST = SHARES.map((_, index) => index).sort((a, b) => Math.abs(SHARES[a]! - 0.5) - Math.abs(SHARES[b]! - 0.5));
/** Above, a map is never seen at a zoom that shows most figures at once: they sit in the middle, and the painter leaves out what finds no room. */
const MOST = 1500;
/** On the line, or beside and touching it where its middle is taken. */
const BESIDE = [0, -LABEL_HEIGHT / 2 - 1, LABEL_HEIGHT / 2 + 1];
/** What it costs a figure to lie on something, for each cell of the grid, and to be away from where it is expected. */
const [ON_SERVICE, ON_LABEL, ON_LINE, OFF_MIDDLE, OFF_LINE] = [60, 40, 3, 200, 36];

/**
 * A place for each edge's figure on its own line, off services and other figures and, where it can be, off other lines.
 * @param curves in a fixed order; short ones choose first, they have the least choice
 * @param services what must stay free: glyphs and names
 * @param bounds around all of them
 */
export function placeLabels(curves: number[][], services: Box[], bounds: Box): Point[] {
  const flats = curves.map((curve) => flattenCurve(curve, 6));
  if (curves.length > MOST) return flats.map((flat) => pointsAlong(flat, [0.5])[0]!);
  const lengths = flats.map(lengthOf);
  const grid = new CostGrid(bounds);
  for (const box of services) grid.addBox(box, ON_SERVICE);
  for (const flat of flats) grid.addLine(flat, ON_LINE);

  const labels = new Array<Point>(curves.length);
  const turn = curves.map((_, index) => index).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  for (const index of turn) {
    const label = bestPlace(pointsAlong(flats[index]!, SHARES), grid);
    labels[index] = label;
    grid.addBox(labelBox(label), ON_LABEL);
  }
  return labels;
}

function bestPlace(points: Point[], grid: CostGrid): Point {
  let best = points[NICEST_FIRST[0]!]!;
  let least = Infinity;
  for (const index of NICEST_FIRST) {
    for (const beside of BESIDE) {
      const away = Math.abs(SHARES[index]! - 0.5) * OFF_MIDDLE + (beside === 0 ? 0 : OFF_LINE);
      if (away >= least) continue;
      const point = { x: points[index]!.x, y: points[index]!.y + beside };
      const cost = away + grid.cost(labelBox(point));
      if (cost >= least) continue;
      least = cost;
      best = point;
    }
  }
  return best;
}

const labelBox = ({ x, y }: Point): Box => ({
  left: x - LABEL_WIDTH / 2,
  right: x + LABEL_WIDTH / 2,
  top: y - LABEL_HEIGHT / 2,
  bottom: y + LABEL_HEIGHT / 2,
});
