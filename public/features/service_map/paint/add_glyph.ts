import type { Glyph } from '../graph';

/** Strokes inside a service's circle, on a field of 20 × 20 map units around its centre. */
type Draw = (path: Path2D, x: number, y: number) => void;

const GLYPHS: Record<Glyph, Draw> = {
  /** A hexagon. */
  service(path, x, y) {
    for (let corner = 0; corner < 6; corner++) {
      const angle = (Math.PI / 3) * corner + Math.PI / 6;
      path[corner === 0 ? 'moveTo' : 'lineTo'](x + Math.cos(angle) * 8, y + Math.sin(angle) * 8);
    }
    path.closePath();
  },
  /** An arrow that comes in through a wall. */
  entry(path, x, y) {
    line(path, x - 9, y, x + 3, y);
    line(path, x - 1, y - 4, x + 3, y, x - 1, y + 4);
    line(path, x + 8, y - 8, x + 8, y + 8);
  },
  /** A drum. */
  store(path, x, y) {
    path.moveTo(x + 7, y - 6);
    path.ellipse(x, y - 6, 7, 2.8, 0, 0, 2 * Math.PI);
    line(path, x - 7, y - 6, x - 7, y + 6);
    path.moveTo(x + 7, y - 6);
    path.lineTo(x + 7, y + 6);
    path.ellipse(x, y + 6, 7, 2.8, 0, 0, Math.PI);
    path.moveTo(x + 7, y);
    path.ellipse(x, y, 7, 2.8, 0, 0, Math.PI);
  },
  /** A globe. */
  external(path, x, y) {
    path.moveTo(x + 8.5, y);
    path.arc(x, y, 8.5, 0, 2 * Math.PI);
    path.moveTo(x + 3.8, y);
    path.ellipse(x, y, 3.8, 8.5, 0, 0, 2 * Math.PI);
    line(path, x - 8.5, y, x + 8.5, y);
  },
  /** An arrow through a gap in a wall. */
  passthrough(path, x, y) {
    line(path, x - 9, y, x + 9, y);
    line(path, x + 5, y - 4, x + 9, y, x + 5, y + 4);
    line(path, x - 1, y - 9, x - 1, y - 4);
    line(path, x - 1, y + 4, x - 1, y + 9);
  },
  /** Three small hexagons. */
  group(path, x, y) {
    for (const [dx, dy] of [
      [0, -5.2],
      [-5, 3.6],
      [5, 3.6],
    ] as const) {
      for (let corner = 0; corner < 6; corner++) {
        const angle = (Math.PI / 3) * corner + Math.PI / 6;
        path[corner === 0 ? 'moveTo' : 'lineTo'](x + dx + Math.cos(angle) * 4.2, y + dy + Math.sin(angle) * 4.2);
      }
      path.closePath();
    }
  },
  /** A question mark. */
  unidentified(path, x, y) {
    path.moveTo(x - 4.5, y - 4);
    path.bezierCurveTo(x - 4.5, y - 10.5, x + 5, y - 10.5, x + 5, y - 4);
    path.bezierCurveTo(x + 5, y - 0.5, x, y - 0.5, x, y + 3.5);
    line(path, x, y + 7.3, x, y + 8.3);
  },
};

export function addGlyph(path: Path2D, glyph: Glyph, x: number, y: number) {
  GLYPHS[glyph](path, x, y);
}

function line(path: Path2D, ...points: number[]) {
  for (let at = 0; at + 1 < points.length; at += 2) path[at === 0 ? 'moveTo' : 'lineTo'](points[at] ?? 0, points[at + 1] ?? 0);
}
