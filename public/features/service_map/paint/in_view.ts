import type { Size, Viewport } from '../interaction/viewport';
import type { Box } from '../layout/layout_model';

/** Wide lines, heads and fields reach so far beyond what they belong to. Map units. */
const MARGIN = 40;

/** The part of the map that a view shows, and what reaches into it. */
export const seenPart = ({ x, y, zoom }: Viewport, { width, height }: Size): Box => ({
  left: -x / zoom - MARGIN,
  top: -y / zoom - MARGIN,
  right: (width - x) / zoom + MARGIN,
  bottom: (height - y) / zoom + MARGIN,
});

export const inView = (box: Box, seen: Box): boolean =>
  box.left <= seen.right && box.right >= seen.left && box.top <= seen.bottom && box.bottom >= seen.top;
