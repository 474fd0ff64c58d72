import type { Size, Viewport } from '../interaction/viewport';

/** Less than this share of the view covered: better paint anew. */
const ENOUGH = 0.7;

/**
 * How a picture that shows one viewport must be moved to stand for another: a large map follows the hand as a picture, because without
 * a GPU painting it anew takes longer than a frame.
 * @returns a CSS transform around the upper left corner; undefined where too little of the view would be covered
 */
export function shiftedPicture(from: Viewport, to: Viewport, { width, height }: Size): string | undefined {
  const scale = to.zoom / from.zoom;
  // Whole pixels: a picture that is only shifted is then copied, not resampled.
  const left = Math.round(to.x - from.x * scale);
  const top = Math.round(to.y - from.y * scale);
  const across = Math.max(0, Math.min(width, left + width * scale) - Math.max(0, left));
  const down = Math.max(0, Math.min(height, top + height * scale) - Math.max(0, top));
  if (across * down < ENOUGH * width * height) return undefined;
  return `translate(${left}px, ${top}px) scale(${scale})`;
}
