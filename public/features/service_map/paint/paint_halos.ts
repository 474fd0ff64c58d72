import { GLYPH_RADIUS } from '../layout/metrics';
import { addShape } from './add_shape';
import type { DrawList } from './draw_list';
import type { Palette } from './palette';

const OPACITY = 0.16;
const WIDER = 10;

/** Soft fields below everything that is critical and has not faded. Where an edge's field meets its service's there is one field, not two. */
export function paintHalos(
  context: OffscreenCanvasRenderingContext2D,
  { batches, nodes }: DrawList,
  palette: Palette,
  zoom: number,
) {
  const fields = new Path2D();
  for (const { node, place, faded } of nodes) {
    if (node.tone === 'critical' && !faded)
      addShape(fields, node.glyph, place.x, place.y, Math.max(GLYPH_RADIUS, 3 / zoom) + WIDER);
  }
  context.strokeStyle = palette.tones.critical.line;
  context.globalAlpha = OPACITY;
  for (const { style, faded, lines } of batches) {
    if (!style.halo || faded) continue;
    context.lineWidth = style.width + WIDER;
    for (const path of lines) context.stroke(path);
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.background;
  context.fill(fields);
  context.globalAlpha = OPACITY;
  context.fillStyle = palette.tones.critical.line;
  context.fill(fields);
  context.globalAlpha = 1;
}
