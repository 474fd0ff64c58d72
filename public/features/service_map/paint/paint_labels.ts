import type { Size, Viewport } from '../interaction/viewport';
import { isSick } from '../graph';
import type { Label, LabelKind } from './choose_labels';
import { PILL_HEIGHT } from './choose_labels';
import type { Palette } from './palette';

const FADED = 0.3;

export const fontOf = (kind: LabelKind, family: string): string => {
  switch (kind) {
    case 'name':
      return `600 12px ${family}`;
    case 'badge':
      return `600 11px ${family}`;
    case 'sublabel':
    case 'figure':
      return `11px ${family}`;
  }
};

/** @param context its transform maps CSS pixels to pixels */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: Label[],
  palette: Palette,
  viewport: Viewport,
  size: Size,
) {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const kind of ['sublabel', 'name', 'figure', 'badge'] as const) {
    context.font = fontOf(kind, palette.fontFamily);
    for (const label of labels) {
      if (label.kind !== kind) continue;
      const x = label.x * viewport.zoom + viewport.x;
      const y = label.y * viewport.zoom + viewport.y + label.offset;
      if (x + label.half < 0 || x - label.half > size.width || y < -PILL_HEIGHT || y > size.height + PILL_HEIGHT) continue;
      context.globalAlpha = label.faded ? FADED : 1;
      if (kind === 'name' || kind === 'sublabel') paintName(context, label, palette, x, y);
      else paintPill(context, label, palette, x, y);
    }
  }
  context.globalAlpha = 1;
}

/** With a soft edge in the background's colour: lines may pass behind it. */
function paintName(context: CanvasRenderingContext2D, { kind, text }: Label, palette: Palette, x: number, y: number) {
  context.strokeStyle = palette.background;
  context.lineWidth = 3;
  context.strokeText(text, x, y);
  context.fillStyle = kind === 'name' ? palette.title : palette.subdued;
  context.fillText(text, x, y);
}

function paintPill(context: CanvasRenderingContext2D, { kind, text, tone, half }: Label, palette: Palette, x: number, y: number) {
  const colours = palette.tones[tone];
  const filled = kind === 'badge';
  const sick = isSick(tone);
  context.beginPath();
  context.arc(x - half + PILL_HEIGHT / 2, y, PILL_HEIGHT / 2, Math.PI / 2, (3 * Math.PI) / 2);
  context.arc(x + half - PILL_HEIGHT / 2, y, PILL_HEIGHT / 2, -Math.PI / 2, Math.PI / 2);
  context.closePath();
  context.fillStyle = filled ? colours.ring : palette.background;
  context.fill();
  if (!filled) {
    context.strokeStyle = sick ? colours.text : palette.pillBorder;
    context.lineWidth = sick ? 1.25 : 1;
    context.stroke();
  }
  context.fillStyle = filled ? colours.onFill : colours.text;
  if (sick && !filled) context.font = fontOf('badge', palette.fontFamily);
  context.fillText(text, x, y + 0.5);
  if (sick && !filled) context.font = fontOf(kind, palette.fontFamily);
}
