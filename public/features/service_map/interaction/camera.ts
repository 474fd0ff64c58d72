import type { Box, Point } from '../layout/layout_model';
import type { Size, Viewport } from './viewport';
import {
  betweenViewports,
  fitViewport,
  keptViewport,
  pannedViewport,
  revealedViewport,
  shareInView,
  zoomedViewport,
} from './viewport';

const MOVE_TIME = 240;
const ZOOM_STEP = 1.35;
const ENOUGH = 0.35;

/** Which part of the map is seen, and how that changes: at once under a hand, smoothly after a key or button. */
export class Camera {
  /** Undefined until there is both a map and a size. */
  viewport: Viewport | undefined;
  reducedMotion = false;
  private bounds: Box | undefined;
  private size: Size = { width: 0, height: 0 };
  /** The person has moved the map: it is no longer fitted without being asked. */
  private chosen = false;
  private move: { from: Viewport; to: Viewport; start: number } | undefined;

  /** @param onChange asks for a frame; moving: more are to come */
  constructor(private readonly onChange: (moving: boolean) => void) {}

  /** Another layout is shown: fitted, unless the person has chosen a view in which much of it can be seen. */
  setBounds(bounds: Box) {
    const first = this.bounds === undefined;
    this.bounds = bounds;
    if (this.viewport && shareInView(this.viewport, bounds, this.size) < ENOUGH) this.chosen = false;
    this.settle(!first);
  }

  setSize(size: Size) {
    const { width, height } = this.size;
    this.size = size;
    this.move = undefined;
    if (this.chosen && this.viewport)
      this.viewport = pannedViewport(this.viewport, (size.width - width) / 2, (size.height - height) / 2);
    this.settle(false);
  }

  fit() {
    this.chosen = false;
    this.settle(true);
  }

  /** @param steps positive: nearer */
  zoomBy(steps: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }) {
    this.glide((viewport) => zoomedViewport(viewport, ZOOM_STEP ** steps, at));
  }

  reveal(box: Box) {
    this.glide((viewport) => revealedViewport(viewport, box, this.size));
  }

  /** Brings a point of the map into the middle. */
  lookAt({ x, y }: Point) {
    this.steer(({ zoom }) => ({ x: this.size.width / 2 - x * zoom, y: this.size.height / 2 - y * zoom, zoom }));
  }

  pan(dx: number, dy: number) {
    this.steer((viewport) => pannedViewport(viewport, dx, dy));
  }

  pinch(factor: number, at: Point) {
    this.steer((viewport) => zoomedViewport(viewport, factor, at));
  }

  /** Goes on with a smooth movement, if there is one. */
  step(now: number) {
    if (!this.move) return;
    const share = Math.min(1, Math.max(0, (now - this.move.start) / MOVE_TIME));
    this.viewport = betweenViewports(this.move.from, this.move.to, 1 - (1 - share) ** 3);
    if (share >= 1) this.move = undefined;
    this.onChange(true);
  }

  private steer(change: (viewport: Viewport) => Viewport) {
    if (!this.viewport) return;
    this.chosen = true;
    this.move = undefined;
    this.viewport = this.keep(change(this.viewport));
    this.onChange(true);
  }

  private glide(change: (viewport: Viewport) => Viewport) {
    if (!this.viewport) return;
    this.chosen = true;
    this.goTo(this.keep(change(this.move?.to ?? this.viewport)));
  }

  private settle(smoothly: boolean) {
    if (!this.bounds || this.size.width === 0 || this.size.height === 0) return;
    const to = this.viewport && this.chosen ? this.keep(this.viewport) : fitViewport(this.bounds, this.size);
    if (smoothly && this.viewport) return this.goTo(to);
    this.viewport = to;
    this.onChange(false);
  }

  private goTo(to: Viewport) {
    const smoothly = this.viewport !== undefined && !this.reducedMotion;
    this.move = smoothly && this.viewport ? { from: this.viewport, to, start: performance.now() } : undefined;
    if (!smoothly) this.viewport = to;
    this.onChange(smoothly);
  }

  private keep = (viewport: Viewport) => (this.bounds ? keptViewport(viewport, this.bounds, this.size) : viewport);
}
