import type { ServiceId } from '../../../../common/domain/service';
import { GLYPH_RADIUS } from '../layout/metrics';
import type { MapSelection } from '../map_selection';
import type { Size, Viewport } from '../interaction/viewport';
import type { Label } from './choose_labels';
import { addShape } from './add_shape';
import type { DrawList } from './draw_list';
import { edgePaths } from './edge_paths';
import { edgeStyle } from './edge_style';
import { paintEdges } from './paint_edges';
import { paintLabels } from './paint_labels';
import { paintHalos } from './paint_halos';
import { paintNodes } from './paint_nodes';
import type { Palette } from './palette';

/** All that a frame depends on. */
export interface Frame {
  list: DrawList;
  labels: Label[];
  palette: Palette;
  viewport: Viewport;
  size: Size;
  /** Device pixels a CSS pixel. */
  pixelRatio: number;
  selected?: MapSelection;
  hovered?: MapSelection;
  /** Services that were searched for. */
  found?: ReadonlySet<ServiceId>;
  /** Where the keyboard's cursor is. */
  focused?: MapSelection;
}

/** How far soft fields reach beyond what they mark, in pixels, and how strong they are. */
const FIELD = 9;
const [HOVERED, SELECTED, FOUND] = [0.18, 0.28, 0.2];

export function paintMap(context: CanvasRenderingContext2D, frame: Frame) {
  const { list, labels, palette, viewport, size, pixelRatio } = frame;
  const { zoom } = viewport;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = palette.background;
  context.fillRect(0, 0, size.width, size.height);

  context.setTransform(pixelRatio * zoom, 0, 0, pixelRatio * zoom, pixelRatio * viewport.x, pixelRatio * viewport.y);
  paintHalos(context, list, palette, zoom);
  if (frame.found) paintFound(context, list, frame.found, palette, zoom);
  paintMarks(context, frame, 'below');
  paintEdges(context, list.batches, palette, zoom);
  paintNodes(context, list.nodes, palette, zoom);
  paintMarks(context, frame, 'above');

  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  paintLabels(context, labels, palette, viewport, size);
}

/** Soft fields below what was searched for, wide enough to be seen from afar. */
function paintFound(
  context: CanvasRenderingContext2D,
  { nodes }: DrawList,
  found: ReadonlySet<ServiceId>,
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

/** Soft fields below what is picked or pointed at; a ring above where the keyboard's cursor is. */
function paintMarks(
  context: CanvasRenderingContext2D,
  { list, palette, viewport: { zoom }, selected, hovered, focused }: Frame,
  layer: 'below' | 'above',
) {
  if (layer === 'above') return focused && mark(context, list, focused, { colour: palette.picked, opacity: 1, ring: true, zoom });
  if (hovered) mark(context, list, hovered, { colour: palette.subdued, opacity: HOVERED, ring: false, zoom });
  if (selected) mark(context, list, selected, { colour: palette.picked, opacity: SELECTED, ring: false, zoom });
}

interface Manner {
  colour: string;
  opacity: number;
  ring: boolean;
  zoom: number;
}

function mark(
  context: CanvasRenderingContext2D,
  { graph, layout }: DrawList,
  item: MapSelection,
  { colour, opacity, ring, zoom }: Manner,
) {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  if (item.kind === 'service') {
    const place = layout.nodes.get(item.id);
    const node = graph.nodes.find(({ id }) => id === item.id);
    if (place && node) {
      const path = new Path2D();
      addShape(path, node.glyph, place.x, place.y, GLYPH_RADIUS + (ring ? 7 : FIELD / Math.min(1, zoom)));
      context.lineWidth = 2 / zoom;
      if (ring) context.stroke(path);
      else context.fill(path);
    }
  } else {
    const path = edgePaths(layout).get(item.id);
    const edge = graph.edges.find(({ id }) => id === item.id);
    if (path && edge) {
      context.lineWidth = ring ? 2 / zoom : edgeStyle(edge.tone, edge.rate).width + 10 / Math.min(1, zoom);
      context.stroke(path.line);
    }
  }
  context.globalAlpha = 1;
}
