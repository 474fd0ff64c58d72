import { isSick } from '../graph';
import type { DrawList, EdgeBatch } from './draw_list';
import type { Palette } from './palette';

const FADED = 0.16;
/** What is sick fades less: it must be found again. */
const FADED_SICK = 0.32;
/** Seen from far away what is quiet becomes a ground for what is not. */
const RECEDE = { below: 0.85, least: 0.45, dense: 0.26 };
/** Lines never get thinner than this on screen. */
const HAIRLINE = 0.9;
/** Below this zoom heads are specks and are left out. */
const HEADS_FROM = 0.28;

/** @param context its transform maps map units to pixels */
export function paintEdges(
  context: OffscreenCanvasRenderingContext2D,
  { batches, dense }: Pick<DrawList, 'batches' | 'dense'>,
  palette: Palette,
  zoom: number,
) {
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  for (const batch of batches) paintBatch(context, batch, palette, zoom, dense);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintBatch(
  context: OffscreenCanvasRenderingContext2D,
  { tone, faded, style, lines, heads }: EdgeBatch,
  palette: Palette,
  zoom: number,
  dense: boolean,
) {
  const { line, casing } = palette.tones[tone];
  const recede = isSick(tone) ? 1 : Math.min(1, Math.max(RECEDE.least, zoom / RECEDE.below)) * (dense ? RECEDE.dense : 1);
  const opacity = (faded ? (isSick(tone) ? FADED_SICK : FADED) : recede) * style.opacity;
  const width = Math.max(dense && !isSick(tone) ? Math.min(style.width, 2) : style.width, HAIRLINE / zoom);
  const withHeads = zoom >= HEADS_FROM;

  context.setLineDash([]);
  context.globalAlpha = opacity;
  if (casing !== undefined && !faded) {
    context.strokeStyle = casing;
    context.lineWidth = width + 1.5 / zoom;
    for (const path of lines) context.stroke(path);
    if (withHeads) {
      context.lineWidth = 1.5 / zoom;
      context.stroke(heads);
    }
  }
  context.strokeStyle = line;
  context.fillStyle = line;
  context.lineWidth = width;
  if (style.dash) context.setLineDash(style.dash);
  for (const path of lines) context.stroke(path);
  if (!withHeads) return;
  context.setLineDash([]);
  if (style.arrow === 'filled') return context.fill(heads);
  context.lineWidth = Math.max(1.25, HAIRLINE / zoom);
  context.stroke(heads);
}
