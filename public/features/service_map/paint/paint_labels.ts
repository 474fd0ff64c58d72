import type { Size, Viewport } from '../interaction/viewport';
import { isSick, standsOut } from '../graph';
import type { Point } from '../layout/layout_model';
import type { Label, LabelKind } from './choose_labels';
import { PILL_HEIGHT, textScale } from './choose_labels';
import type { Palette } from './palette';

const FADED = 0.3;
const VEIL = 0.82;

/** @param scale see text_scale */
export function fontOf(kind: LabelKind, family: string, scale = 1): string {
  const size = (pixels: number) => `${Math.round(pixels * scale * 4) / 4}px ${family}`;
  switch (kind) {
    case 'name':
    case 'title':
      return `600 ${size(12)}`;
    case 'badge':
      return `600 ${size(11)}`;
    case 'sublabel':
    case 'figure':
      return size(11);
  }
}

/** @param context its transform maps CSS pixels to pixels */
export function paintLabels(
  context: OffscreenCanvasRenderingContext2D,
  labels: Label[],
  palette: Palette,
  viewport: Viewport,
  size: Size,
) {
  const scale = textScale(viewport.zoom);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const kind of ['sublabel', 'name', 'title', 'figure', 'badge'] as const) {
    const font = fontOf(kind, palette.fontFamily, scale);
    context.font = font;
    for (const label of labels) {
      if (label.kind !== kind) continue;
      const x = label.x * viewport.zoom + viewport.x;
      const y = label.y * viewport.zoom + viewport.y + label.offset;
      if (x + label.half < 0 || x - label.half > size.width || y < -PILL_HEIGHT || y > size.height + PILL_HEIGHT) continue;
      if (kind === 'name' || kind === 'sublabel') paintName(context, label, palette, { x, y, scale });
      else {
        const bold = kind === 'figure' && standsOut(label);
        if (bold) context.font = fontOf('badge', palette.fontFamily, scale);
        paintPill(context, label, palette, { x, y, scale });
        if (bold) context.font = font;
      }
    }
  }
  context.globalAlpha = 1;
}

interface Place extends Point {
  scale: number;
}

/** On a field of the background's colour: lines that pass behind it do not strike it through. */
function paintName(
  context: OffscreenCanvasRenderingContext2D,
  { kind, text, half, faded }: Label,
  palette: Palette,
  { x, y, scale }: Place,
) {
  context.globalAlpha = VEIL;
  context.fillStyle = palette.background;
  context.fillRect(x - half - 2, y - 6 * scale, 2 * half + 4, 12 * scale);
  context.globalAlpha = faded ? FADED : 1;
  context.fillStyle = kind === 'name' ? palette.title : palette.subdued;
  context.fillText(text, x, y);
}

function paintPill(context: OffscreenCanvasRenderingContext2D, label: Label, palette: Palette, { x, y, scale }: Place) {
  const { kind, text, tone, change, half } = label;
  const colour = change === undefined || isSick(tone) ? palette.tones[tone].text : palette.changes[change];
  const filled = kind === 'badge';
  const radius = (PILL_HEIGHT / 2) * scale;
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(x - half + radius, y, radius, Math.PI / 2, (3 * Math.PI) / 2);
  context.arc(x + half - radius, y, radius, -Math.PI / 2, Math.PI / 2);
  context.closePath();
  context.fillStyle = filled ? colour : palette.background;
  context.fill();
  if (!filled) {
    context.strokeStyle = standsOut(label) ? colour : palette.pillBorder;
    context.lineWidth = standsOut(label) ? 1.25 : 1;
    context.stroke();
  }
  context.fillStyle = filled ? palette.background : colour;
  context.fillText(text, x, y + 0.5);
}
