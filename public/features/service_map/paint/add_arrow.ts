import type { EdgePath } from './edge_paths';
import type { EdgeStyle } from './edge_style';

/** Adds an edge's head to a path: a triangle to fill, or two strokes. Wider edges have larger heads. */
export function addArrow(path: Path2D, { x, y, angle }: EdgePath['tip'], { width, arrow }: EdgeStyle) {
  const [length, half] = arrow === 'filled' ? [7 + width * 1.5, 3 + width * 0.85] : [6 + width * 0.6, 3.5 + width * 0.3];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (back: number, side: number) => [x - cos * back - sin * side, y - sin * back + cos * side] as const;
  path.moveTo(...at(length, -half));
  path.lineTo(x, y);
  path.lineTo(...at(length, half));
  if (arrow === 'filled') path.closePath();
}
