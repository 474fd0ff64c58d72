import type { Graph, GraphEdge } from '../graph';
import { itemOfEdge, itemOfNode, TONES } from '../graph';
import { flattenCurve } from '../layout/curve';
import type { Box, Layout, Point } from '../layout/layout_model';
import { GLYPH_RADIUS } from '../layout/metrics';
import type { MapSelection } from '../map_selection';
import type { Label } from '../paint/choose_labels';

/** Pixels that a pointer may be off. */
const [NEAR_SERVICE, NEAR_EDGE] = [4, 6];
/** Lines that share a trunk are equally near: then the sicker one is meant. */
const EQUALLY_NEAR = 0.75;

interface Flat {
  points: number[];
  box: Box;
}
const known = new WeakMap<Layout, Map<string, Flat>>();

/**
 * What lies under a point: a service's circle before a text, a text before an edge, the nearest edge before others.
 * @param point in map units
 * @param labels that are shown at this zoom
 */
export function hitTest(
  { graph, layout }: { graph: Graph; layout: Layout },
  labels: Label[],
  point: Point,
  zoom: number,
): MapSelection | undefined {
  const reach = GLYPH_RADIUS + NEAR_SERVICE / zoom;
  for (let at = graph.nodes.length - 1; at >= 0; at--) {
    const node = graph.nodes[at];
    const place = node && layout.nodes.get(node.id);
    if (!place) continue;
    const [dx, dy] = [point.x - place.x, point.y - place.y];
    if (dx * dx + dy * dy <= reach * reach) return itemOfNode(node);
  }
  const label = labels.find(
    ({ x, y, offset, half, tall }) => Math.abs(point.x - x) * zoom <= half && Math.abs((point.y - y) * zoom - offset) <= tall,
  );
  if (label) return label.item;

  const tolerance = NEAR_EDGE / zoom;
  const flats = flatEdges(layout);
  let best: { edge: GraphEdge; distance: number; rank: number } | undefined;
  for (const edge of graph.edges) {
    const flat = flats.get(edge.id);
    if (!flat || !isNear(flat.box, point, tolerance)) continue;
    const distance = distanceTo(flat.points, point);
    if (distance > tolerance) continue;
    const rank = TONES.indexOf(edge.tone);
    const tie = best && Math.abs(distance - best.distance) * zoom < EQUALLY_NEAR;
    if (!best || (tie ? rank < best.rank : distance < best.distance)) best = { edge, distance, rank };
  }
  return best && itemOfEdge(best.edge);
}

function flatEdges(layout: Layout): Map<string, Flat> {
  let flats = known.get(layout);
  if (!flats) {
    flats = new Map([...layout.edges].map(([id, { curve }]) => [id, toFlat(flattenCurve(curve, 10))]));
    known.set(layout, flats);
  }
  return flats;
}

function toFlat(points: number[]): Flat {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  points.forEach((value, at) => {
    if (at % 2 === 0) {
      box.left = Math.min(box.left, value);
      box.right = Math.max(box.right, value);
    } else {
      box.top = Math.min(box.top, value);
      box.bottom = Math.max(box.bottom, value);
    }
  });
  return { points, box };
}

const isNear = ({ left, top, right, bottom }: Box, { x, y }: Point, by: number) =>
  x >= left - by && x <= right + by && y >= top - by && y <= bottom + by;

function distanceTo(points: number[], { x, y }: Point): number {
  let least = Infinity;
  let [fromX = 0, fromY = 0] = points;
  for (let at = 2; at + 1 < points.length; at += 2) {
    const [toX = 0, toY = 0] = [points[at], points[at + 1]];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = dx * dx + dy * dy;
    const share = length > 0 ? Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length)) : 0;
    least = Math.min(least, Math.hypot(x - fromX - dx * share, y - fromY - dy * share));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
