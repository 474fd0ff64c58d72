import { COLUMN_GAP, FOLD_GAP, LANE_HALF, NODE_ABOVE, NODE_BELOW, NODE_GAP } from './metrics';
import type { NodeSize } from './node_size';
import { isBox } from './node_size';

/** Screens are wide: taller pictures are folded until they are about this much wider than tall. */
const ASPECT = 1.6;
const MOST = 8;
const STEPS = 24;
const PITCH = NODE_ABOVE + NODE_BELOW + NODE_GAP;

/**
 * Into how many parts each column is folded: a column of eighty services becomes four of twenty, each standing in the gaps of the part before.
 * @param order vertices of each column
 * @param real vertices below this number are services, the others lanes
 * @param sizes of the services; a column with a box in it is not folded
 * @param width of the widest service of each column
 */
export function chooseFolds(order: number[][], real: number, sizes: NodeSize[], width: number[]): number[] {
  const members = order.map((layer) => layer.flatMap((vertex) => (vertex < real ? (sizes[vertex] ?? []) : [])));
  const services = members.map(({ length }) => length);
  const whole = members.map((column) => column.some(isBox));
  const room = members.map((column) => column.reduce((sum, { above, below }) => sum + above + below + NODE_GAP, 0));
  const lanes = order.map((layer, column) => (layer.length - services[column]!) * 2 * LANE_HALF);
  const tallest = Math.max(...room.map((height, column) => height + lanes[column]!));

  let folds = order.map(() => 1);
  for (let step = 0; step < STEPS; step++) {
    const target = tallest * 0.85 ** step;
    folds = services.map((count, column) => {
      if (whole[column]) return 1;
      const free = Math.max(PITCH, target - lanes[column]!);
      return Math.max(1, Math.min(MOST, Math.ceil((count * PITCH) / free - 0.05)));
    });
    const wide = width.reduce((sum, part, column) => sum + folds[column]! * (part + FOLD_GAP) + COLUMN_GAP, 0);
    if (wide >= target * ASPECT) break;
  }
  return folds;
}
