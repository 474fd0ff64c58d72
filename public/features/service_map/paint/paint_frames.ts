import type { DrawnFrame } from './draw_list';
import type { Palette } from './palette';

const CORNER = 18;
const FILL = 0.22;

/** The boxes of groups that are not folded, below everything else. */
export function paintFrames(context: OffscreenCanvasRenderingContext2D, frames: DrawnFrame[], palette: Palette, zoom: number) {
  if (frames.length === 0) return;
  const boxes = new Path2D();
  for (const { box } of frames) addRounded(boxes, box);
  context.fillStyle = palette.pillBorder;
  context.globalAlpha = FILL;
  context.fill(boxes);
  context.globalAlpha = 1;
  context.strokeStyle = palette.pillBorder;
  context.lineWidth = 1.5 / zoom;
  context.setLineDash([6 / zoom, 4 / zoom]);
  context.stroke(boxes);
  context.setLineDash([]);
}

function addRounded(path: Path2D, { left, top, right, bottom }: DrawnFrame['box']) {
  path.moveTo(left + CORNER, top);
  path.arcTo(right, top, right, bottom, CORNER);
  path.arcTo(right, bottom, left, bottom, CORNER);
  path.arcTo(left, bottom, left, top, CORNER);
  path.arcTo(left, top, right, top, CORNER);
  path.closePath();
}
