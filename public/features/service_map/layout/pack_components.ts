import type { Point } from './layout_model';
import { COMPONENT_GAP } from './metrics';

const ASPECT = 1.7;

/**
 * Places unconnected parts in shelves, left to right and then down, the first (largest) at the top.
 * @param sizes of the parts, in the order in which they are to be read
 * @param stacked each has a shelf of its own
 * @returns the top left corner of each
 */
export function packComponents(sizes: Array<{ width: number; height: number }>, stacked = false): Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + COMPONENT_GAP) * (height + COMPONENT_GAP), 0);
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const shelf = stacked ? 0 : Math.max(widest, Math.sqrt(area * ASPECT));
  let [x, y, tallest] = [0, 0, 0];
  return sizes.map(({ width, height }) => {
    if (x > 0 && x + width > shelf) {
      x = 0;
      y += tallest + COMPONENT_GAP;
      tallest = 0;
    }
    const corner = { x, y };
    x += width + COMPONENT_GAP;
    tallest = Math.max(tallest, height);
    return corner;
  });
}
