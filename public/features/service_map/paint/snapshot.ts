import type { Viewport } from '../interaction/viewport';

/** Less than this share of the view covered: better paint anew. */
const ENOUGH = 0.7;

/** The last picture, shown shifted and scaled while a large map moves: without a GPU painting it anew takes longer than a frame. */
export class Snapshot {
  private readonly picture = document.createElement('canvas');
  private viewport: Viewport | undefined;

  forget() {
    this.viewport = undefined;
  }

  /** @param viewport that the canvas shows */
  take(canvas: HTMLCanvasElement, viewport: Viewport) {
    const { width, height } = canvas;
    if (this.picture.width !== width || this.picture.height !== height) Object.assign(this.picture, { width, height });
    this.picture.getContext('2d', { alpha: false })?.drawImage(canvas, 0, 0);
    this.viewport = viewport;
  }

  /**
   * Paints the picture as it would look in another viewport.
   * @returns false, and paints nothing, if there is none or too little of the view would be covered
   */
  show(context: CanvasRenderingContext2D, to: Viewport, pixelRatio: number, background: string): boolean {
    const from = this.viewport;
    if (!from) return false;
    const { width, height } = this.picture;
    const scale = to.zoom / from.zoom;
    const left = (to.x - from.x * scale) * pixelRatio;
    const top = (to.y - from.y * scale) * pixelRatio;
    const covered =
      Math.max(0, Math.min(width, left + width * scale) - Math.max(0, left)) *
      Math.max(0, Math.min(height, top + height * scale) - Math.max(0, top));
    if (covered < ENOUGH * width * height) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
    context.drawImage(this.picture, left, top, width * scale, height * scale);
    return true;
  }
}
