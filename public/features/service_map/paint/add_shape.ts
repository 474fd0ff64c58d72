import type { Glyph } from '../graph';

/** What is not part of the mesh is not round, and neither are several services. */
const SQUARE: ReadonlySet<Glyph> = new Set<Glyph>(['external', 'passthrough', 'group']);

/** Adds the outline of a service. */
export function addShape(path: Path2D, glyph: Glyph, x: number, y: number, radius: number) {
  if (!SQUARE.has(glyph)) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const [half, corner] = [radius * 0.92, radius * 0.36];
  path.moveTo(x + half, y);
  path.arcTo(x + half, y + half, x, y + half, corner);
  path.arcTo(x - half, y + half, x - half, y, corner);
  path.arcTo(x - half, y - half, x, y - half, corner);
  path.arcTo(x + half, y - half, x + half, y, corner);
  path.closePath();
}
