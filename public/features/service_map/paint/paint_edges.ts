import { standsOut } from '../graph';
import type { Box } from '../layout/layout_model';
import type { DrawList, EdgeBatch } from './draw_list';
import { headsOf } from './heads_of';
import { inView } from './in_view';
import type { Palette } from './palette';

const FADED = 0.16;
/** What is sick or has changed fades less: it must be found again. */
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
  seen: Box,
) {
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  for (const batch of batches) {
    const chunks = batch.chunks.filter(({ box }) => inView(box, seen));
    if (chunks.length > 0) paintBatch(context, { ...batch, chunks }, palette, zoom, dense);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintBatch(
  context: OffscreenCanvasRenderingContext2D,
  batch: EdgeBatch,
  palette: Palette,
  zoom: number,
  dense: boolean,
) {
  const { tone, change, faded, style, chunks } = batch;
  const { line, casing } = change === 'gone' ? { line: palette.changes.gone, casing: undefined } : palette.tones[tone];
  const stands = standsOut(batch);
  const recede = stands ? 1 : Math.min(1, Math.max(RECEDE.least, zoom / RECEDE.below)) * (dense ? RECEDE.dense : 1);
  const opacity = (faded ? (stands ? FADED_SICK : FADED) : recede) * style.opacity;
  const width = Math.max(dense && !stands ? Math.min(style.width, 2) : style.width, HAIRLINE / zoom);
  const withHeads = zoom >= HEADS_FROM;

  context.setLineDash([]);
  context.globalAlpha = opacity;
  if (casing !== undefined && !faded) {
    context.strokeStyle = casing;
    context.lineWidth = width + 1.5 / zoom;
    for (const { lines } of chunks) context.stroke(lines);
    if (withHeads) {
      context.lineWidth = 1.5 / zoom;
      for (const chunk of chunks) context.stroke(headsOf(chunk, style));
    }
  }
  context.strokeStyle = line;
  context.fillStyle = line;
  context.lineWidth = width;
  if (style.dash) context.setLineDash(style.dash);
  for (const { lines } of chunks) context.stroke(lines);
  if (!withHeads) return;
  context.setLineDash([]);
  context.lineWidth = Math.max(1.25, HAIRLINE / zoom);
  for (const chunk of chunks) {
    if (style.arrow === 'filled') context.fill(headsOf(chunk, style));
    else context.stroke(headsOf(chunk, style));
  }
}
