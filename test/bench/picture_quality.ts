import type { LayoutRequest } from '../../public/features/service_map/layout/layout_model';

/** A picture of a mesh, whoever made it: where services stand, and lines as x0 y0 x1 y1 …, in map units. */
export interface DrawnPicture {
  places: ReadonlyMap<string, { x: number; y: number }>;
  lines: Map<string, number[]>;
  width: number;
  height: number;
}

export interface PictureQuality {
  crossings: number;
  meanLength: number;
  /** Mean of way ÷ distance of its ends. */
  detour: number;
  againstLayers: number;
  aspect: number;
}

/** So near to a service that two edges share, they do not count as crossing. */
const TOUCHING = 60;

export function measurePicture(
  { places, lines, width, height }: DrawnPicture,
  { edges }: LayoutRequest,
  layerOf: (id: string) => number,
): PictureQuality {
  const drawn = edges.flatMap((edge) => {
    const line = lines.get(edge.id);
    return line ? [{ ...edge, line, box: boxOf(line) }] : [];
  });
  let crossings = 0;
  drawn.forEach((a, index) => {
    for (const b of drawn.slice(index + 1)) {
      if (!meet(a.box, b.box)) continue;
      const shared = [a.source, a.target]
        .filter((id) => id === b.source || id === b.target)
        .flatMap((id) => places.get(id) ?? []);
      if (cross(a.line, b.line, shared)) crossings++;
    }
  });
  const lengths = drawn.map(({ line }) => lengthOf(line));
  const detours = drawn.map(({ line }, index) => (lengths[index] ?? 0) / Math.max(1, distance(line)));
  const against = drawn.filter(
    ({ source, target }) => layerOf(source) < layerOf(target) && (places.get(source)?.x ?? 0) >= (places.get(target)?.x ?? 0) - 1,
  );
  return { crossings, meanLength: mean(lengths), detour: mean(detours), againstLayers: against.length, aspect: width / height };
}

type Box = [left: number, top: number, right: number, bottom: number];

function boxOf(line: number[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < line.length; at += 2) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const meet = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function cross(a: number[], b: number[], shared: Array<{ x: number; y: number }>): boolean {
  for (let i = 2; i + 1 < a.length; i += 2) {
    for (let j = 2; j + 1 < b.length; j += 2) {
      const at = crossingOf(a.slice(i - 2, i + 2), b.slice(j - 2, j + 2));
      if (at && shared.every(({ x, y }) => Math.hypot(at.x - x, at.y - y) > TOUCHING)) return true;
    }
  }
  return false;
}

/** Where two straight pieces cross; undefined: nowhere, or they only touch. */
function crossingOf([ax = 0, ay = 0, bx = 0, by = 0]: number[], [cx = 0, cy = 0, dx = 0, dy = 0]: number[]) {
  const det = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (Math.abs(det) < 1e-9) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / det;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / det;
  return t > 0 && t < 1 && u > 0 && u < 1 ? { x: ax + (bx - ax) * t, y: ay + (by - ay) * t } : undefined;
}

const lengthOf = (line: number[]) =>
  line.reduce(
    (sum, _, at) =>
      at >= 2 && at % 2 === 0
        ? sum + Math.hypot((line[at] ?? 0) - (line[at - 2] ?? 0), (line[at + 1] ?? 0) - (line[at - 1] ?? 0))
        : sum,
    0,
  );
const distance = (line: number[]) =>
  Math.hypot((line[line.length - 2] ?? 0) - (line[0] ?? 0), (line[line.length - 1] ?? 0) - (line[1] ?? 0));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
