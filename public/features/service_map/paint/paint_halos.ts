import { GLYPH_RADIUS } from '../layout/metrics';
import type { Box } from '../layout/layout_model';
import { addShape } from './add_shape';
import type { DrawList } from './draw_list';
import { inView } from './in_view';
import type { Palette } from './palette';

const OPACITY = 0.16;
const WIDER = 10;
/** Fields of what has changed since an earlier period. */
const CHANGED = { opacity: 0.3, wider: 7 };

/** Soft fields below everything that is critical or has changed, and has not faded. Where an edge's field meets its service's there is one field, not two. */
export function paintHalos(
  context: OffscreenCanvasRenderingContext2D,
  { batches, nodes }: DrawList,
  palette: Palette,
  zoom: number,
  seen: Box,
) {
  paintChanges(context, { batches, nodes }, palette, zoom, seen);
  const fields = new Path2D();
  for (const { node, place, faded } of nodes) {
    if (node.tone === 'critical' && !faded)
      addShape(fields, node.glyph, place.x, place.y, Math.max(GLYPH_RADIUS, 3 / zoom) + WIDER);
  }
  context.strokeStyle = palette.tones.critical.line;
  context.globalAlpha = OPACITY;
  for (const { style, faded, chunks } of batches) {
    if (!style.halo || faded) continue;
    context.lineWidth = style.width + WIDER;
    for (const { lines, box } of chunks) if (inView(box, seen)) context.stroke(lines);
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.background;
  context.fill(fields);
  context.globalAlpha = OPACITY;
  context.fillStyle = palette.tones.critical.line;
  context.fill(fields);
  context.globalAlpha = 1;
}

/** Below the halos: that something fails is worse than that it is new. What is gone is told by its dots. */
function paintChanges(
  context: OffscreenCanvasRenderingContext2D,
  { batches, nodes }: Pick<DrawList, 'batches' | 'nodes'>,
  { changes }: Palette,
  zoom: number,
  seen: Box,
) {
  context.globalAlpha = CHANGED.opacity;
  for (const { change, style, faded, chunks } of batches) {
    if (change === undefined || change === 'gone' || faded) continue;
    context.strokeStyle = changes[change];
    context.lineWidth = style.width + CHANGED.wider / Math.min(1, zoom);
    for (const { lines, box } of chunks) if (inView(box, seen)) context.stroke(lines);
  }
  const fields = new Path2D();
  for (const { node, place, faded } of nodes) {
    if (node.change?.kind === 'new' && !faded)
      addShape(fields, node.glyph, place.x, place.y, GLYPH_RADIUS + CHANGED.wider / Math.min(1, zoom));
  }
  context.fillStyle = changes.new;
  context.fill(fields);
  context.globalAlpha = 1;
}
