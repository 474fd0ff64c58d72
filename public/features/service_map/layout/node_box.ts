import type { Box } from './layout_model';
import { GLYPH_RADIUS, NODE_BELOW } from './metrics';

/** Room of a service's glyph with its name and figures. */
export const nodeBox = ({ x, y, width }: { x: number; y: number; width: number }): Box => ({
  left: x - Math.max(GLYPH_RADIUS, width / 2),
  right: x + Math.max(GLYPH_RADIUS, width / 2),
  top: y - GLYPH_RADIUS,
  bottom: y + NODE_BELOW,
});
