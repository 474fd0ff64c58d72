import type { Tone } from '../graph';
import { TONES } from '../graph';
import { GLYPH_RADIUS } from '../layout/metrics';
import { addGlyph } from './add_glyph';
import { addShape } from './add_shape';
import type { DrawnNode } from './draw_list';
import type { Palette } from './palette';

/** Rings differ by width and dash as well as by colour. */
const RING_WIDTH: Record<Tone, number> = { critical: 5, warning: 4, notice: 3, quiet: 2, unknown: 1.75 };
const RING_DASH: Partial<Record<Tone, [number, number]>> = { notice: [9, 4] };
const GONE_DASH = [2, 4];
const FADED = 0.28;
/** Below this zoom glyphs are blots: circles are filled with their tone instead. */
const GLYPHS_FROM = 0.45;
/** Circles never get smaller than this on screen. */
const DOT = 3;

/** @param context its transform maps map units to pixels */
export function paintNodes(context: OffscreenCanvasRenderingContext2D, nodes: DrawnNode[], palette: Palette, zoom: number) {
  const radius = Math.max(GLYPH_RADIUS, DOT / zoom);
  for (const faded of [true, false]) {
    for (const tone of [...TONES].reverse()) {
      const members = nodes.filter(({ node, faded: isFaded }) => node.tone === tone && isFaded === faded);
      const [gone, here] = [members.filter(isGone), members.filter((drawn) => !isGone(drawn))];
      if (gone.length > 0) paintTone(context, gone, tone, { palette, zoom, radius, faded, gone: true });
      if (here.length > 0) paintTone(context, here, tone, { palette, zoom, radius, faded, gone: false });
    }
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

const isGone = ({ node }: DrawnNode) => node.change?.kind === 'gone';

interface Manner {
  palette: Palette;
  zoom: number;
  radius: number;
  faded: boolean;
  /** No longer there: a ring of dots. */
  gone: boolean;
}

function paintTone(
  context: OffscreenCanvasRenderingContext2D,
  members: DrawnNode[],
  tone: Tone,
  { palette, zoom, radius, faded, gone }: Manner,
) {
  const { ring, casing } = palette.tones[tone];
  const far = zoom < GLYPHS_FROM;
  const shapes = new Path2D();
  for (const { node, place } of members) addShape(shapes, node.glyph, place.x, place.y, radius);

  // Opaque below, so that lines end at the circle even where it is faded.
  context.globalAlpha = 1;
  context.fillStyle = palette.background;
  context.fill(shapes);
  context.globalAlpha = faded ? FADED : 1;
  if (far && tone !== 'quiet' && tone !== 'unknown') {
    context.fillStyle = ring;
    context.fill(shapes);
  }
  const width = far ? RING_WIDTH[tone] * 1.4 : RING_WIDTH[tone];
  context.setLineDash(gone ? GONE_DASH : far ? [] : (RING_DASH[tone] ?? []));
  if (casing !== undefined && !faded) {
    context.strokeStyle = casing;
    context.lineWidth = width + 1.5;
    context.stroke(shapes);
  }
  context.strokeStyle = gone ? palette.changes.gone : ring;
  context.lineWidth = width;
  context.stroke(shapes);
  context.setLineDash([]);
  if (far) return;
  const glyphs = new Path2D();
  for (const { node, place } of members) addGlyph(glyphs, node.glyph, place.x, place.y);
  context.strokeStyle = palette.subdued;
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(glyphs);
  context.lineCap = 'butt';
}
