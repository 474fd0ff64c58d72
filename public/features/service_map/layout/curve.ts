import type { Point } from './layout_model';

/** The same way from its other end. */
export function turnedCurve(curve: number[]): number[] {
  const turned: number[] = [];
  for (let at = curve.length - 2; at >= 0; at -= 2) turned.push(curve[at]!, curve[at + 1]!);
  return turned;
}

/** Points along a curve, `steps` for each of its cubic parts, both ends included: x0 y0 x1 y1 … */
export function flattenCurve(curve: number[], steps: number): number[] {
  const flat = [curve[0]!, curve[1]!];
  for (let at = 2; at + 5 < curve.length; at += 6) {
    const [x0, y0] = [curve[at - 2]!, curve[at - 1]!];
    const [x1, y1, x2, y2, x3, y3] = curve.slice(at, at + 6) as [number, number, number, number, number, number];
    const parts = y0 === y1 && y1 === y2 && y2 === y3 ? 1 : steps;
    for (let part = 1; part <= parts; part++) {
      const t = part / parts;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      flat.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
    }
  }
  return flat;
}

export function lengthOf(flat: number[]): number {
  let length = 0;
  for (let at = 2; at < flat.length; at += 2) length += Math.hypot(flat[at]! - flat[at - 2]!, flat[at + 1]! - flat[at - 1]!);
  return length;
}

/** @param shares of the length, ascending, from 0 at the start to 1 at the end */
export function pointsAlong(flat: number[], shares: number[]): Point[] {
  const total = lengthOf(flat);
  let [passed, at] = [0, 2];
  return shares.map((share) => {
    for (; at < flat.length; at += 2) {
      const [x, y] = [flat[at - 2]!, flat[at - 1]!];
      const [dx, dy] = [flat[at]! - x, flat[at + 1]! - y];
      const length = Math.hypot(dx, dy);
      const left = total * share - passed;
      if (left <= length && length > 0) return { x: x + (dx * left) / length, y: y + (dy * left) / length };
      passed += length;
    }
    return { x: flat[flat.length - 2]!, y: flat[flat.length - 1]! };
  });
}
