import type { NodeId } from '../graph';
import { GLYPH_RADIUS } from '../layout/metrics';
import type { Size, Viewport } from '../interaction/viewport';
import type { Label } from './choose_labels';
import { nodeBox } from '../layout/node_box';
import { addShape } from './add_shape';
import type { DrawList } from './draw_list';
import { inView, seenPart } from './in_view';
import { paintEdges } from './paint_edges';
import { paintFrames } from './paint_frames';
import { paintLabels } from './paint_labels';
import { paintHalos } from './paint_halos';
import { paintNodes } from './paint_nodes';
import type { Palette } from './palette';

/** All that the ground of a picture depends on. */
export interface Frame {
  list: DrawList;
  labels: Label[];
  palette: Palette;
  viewport: Viewport;
  size: Size;
  /** Device pixels a CSS pixel. */
  pixelRatio: number;
  /** Services that were searched for. */
  found?: ReadonlySet<NodeId>;
}

/** How far soft fields reach beyond what they mark, in pixels, and how strong they are. */
const FIELD = 9;
const FOUND = 0.2;

export function paintMap(context: OffscreenCanvasRenderingContext2D, frame: Frame) {
  const { list, labels, palette, viewport, size, pixelRatio } = frame;
  const { zoom } = viewport;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = palette.background;
  context.fillRect(0, 0, size.width, size.height);

  context.setTransform(pixelRatio * zoom, 0, 0, pixelRatio * zoom, pixelRatio * viewport.x, pixelRatio * viewport.y);
  paintFrames(context, list.frames, palette, zoom);
  const seen = seenPart(viewport, size);
  paintHalos(context, list, palette, zoom, seen);
  if (frame.found) paintFound(context, list, frame.found, palette, zoom);
  paintEdges(context, list, palette, zoom, seen);
  const nodes = list.nodes.filter(({ place }) => inView(nodeBox(place), seen));
  paintNodes(context, nodes, palette, zoom);

  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  paintLabels(context, labels, palette, viewport, size);
}

/** Soft fields below what was searched for, wide enough to be seen from afar. */
function paintFound(
  context: OffscreenCanvasRenderingContext2D,
  { nodes }: DrawList,
  found: ReadonlySet<NodeId>,
  palette: Palette,
  zoom: number,
) {
  const fields = new Path2D();
  for (const { node, place } of nodes) {
    if (found.has(node.id)) addShape(fields, node.glyph, place.x, place.y, GLYPH_RADIUS + FIELD / Math.min(1, zoom));
  }
  context.globalAlpha = FOUND;
  context.fillStyle = palette.picked;
  context.fill(fields);
  context.globalAlpha = 1;
}
