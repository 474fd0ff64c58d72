import type { Size, Viewport } from '../interaction/viewport';

interface Seen {
  viewport: Viewport;
  size: Size;
}

/** Less than this share of the view covered: better paint anew. */
const ENOUGH = 0.7;

/**
 * How a picture that shows one view must be moved to stand for another: a large map follows the hand as a picture, because without
 * a GPU painting it anew takes longer than a frame.
 * @returns a CSS transform around the upper left corner, empty where nothing is to be moved, and whether enough of the view is covered
 */
export function shiftedPicture(from: Seen, to: Seen): { transform: string; covers: boolean } {
  const { width, height } = to.size;
  const scale = to.viewport.zoom / from.viewport.zoom;
  // Whole pixels: a picture that is only shifted is then copied, not resampled.
  const left = Math.round(to.viewport.x - from.viewport.x * scale);
  const top = Math.round(to.viewport.y - from.viewport.y * scale);
  const across = Math.max(0, Math.min(width, left + from.size.width * scale) - Math.max(0, left));
  const down = Math.max(0, Math.min(height, top + from.size.height * scale) - Math.max(0, top));
  const still = left === 0 && top === 0 && scale === 1;
  return {
    transform: still ? '' : `translate(${left}px, ${top}px) scale(${scale})`,
    covers: across * down >= ENOUGH * width * height,
  };
}
