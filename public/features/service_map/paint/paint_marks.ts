import { isNodeItem } from '../graph';
import type { Viewport } from '../interaction/viewport';
import { GLYPH_RADIUS } from '../layout/metrics';
import type { MapSelection } from '../map_selection';
import { addShape } from './add_shape';
import type { DrawList } from './draw_list';
import { edgePaths } from './edge_paths';
import { edgeStyle } from './edge_style';
import type { Palette } from './palette';

interface Marked {
  palette: Palette;
  selected?: MapSelection;
  hovered?: MapSelection;
  focused?: MapSelection;
}

/** How far soft fields reach beyond what they mark, in pixels, and how strong they are. */
const FIELD = 9;
const [HOVERED, SELECTED] = [0.18, 0.28];

/** Soft fields over what is picked or pointed at; a ring where the keyboard's cursor is. Above the ground, which stays as it is. */
export function paintMarks(
  context: OffscreenCanvasRenderingContext2D,
  list: DrawList,
  { palette, selected, hovered, focused }: Marked,
  { viewport, pixelRatio }: { viewport: Viewport; pixelRatio: number },
) {
  const { x, y, zoom } = viewport;
  context.setTransform(pixelRatio * zoom, 0, 0, pixelRatio * zoom, pixelRatio * x, pixelRatio * y);
  if (hovered) mark(context, list, hovered, { colour: palette.subdued, opacity: HOVERED, ring: false, zoom });
  if (selected) mark(context, list, selected, { colour: palette.picked, opacity: SELECTED, ring: false, zoom });
  if (focused) mark(context, list, focused, { colour: palette.picked, opacity: 1, ring: true, zoom });
}

interface Manner {
  colour: string;
  opacity: number;
  ring: boolean;
  zoom: number;
}

function mark(
  context: OffscreenCanvasRenderingContext2D,
  { graph, layout }: DrawList,
  item: MapSelection,
  { colour, opacity, ring, zoom }: Manner,
) {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  if (isNodeItem(item)) {
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
