import type { Graph } from '../graph';
import { isNodeItem } from '../graph';
import type { Box, Point } from '../layout/layout_model';
import { nodeBox } from '../layout/node_box';
import type { MapSelection } from '../map_selection';
import { sameSelection } from '../map_selection';
import { shiftedPicture } from '../paint/shifted_picture';
import type { Look, Painter, Picture, Places, View } from '../picture/painter';
import { Camera } from './camera';
import { listenToGestures } from './listen_to_gestures';
import type { Size, Viewport } from './viewport';
import { sameViewport, toMap, toScreen } from './viewport';

export interface SurfaceListener {
  onPick(item: MapSelection | undefined): void;
  /** @param at where the pointer is, in CSS pixels from the surface's corner */
  onHover(item: MapSelection | undefined, at: Point): void;
  /** The right button was pressed on something. */
  onMenu(item: MapSelection, at: Point): void;
}

/** canvas: shows the pictures. stage: the canvas fills it; it stands still while the canvas may be moved. */
interface Parts {
  canvas: HTMLCanvasElement;
  stage: HTMLElement;
  painter: Painter;
}

/** From so many edges on a moving map is shown as a shifted picture, and painted when it rests. */
const HEAVY_FROM = 100;
const REST = 250;
/** Set whenever a picture of other figures or another topology is on screen: what the bench and browsers' own tools measure by. */
const DRAWN = 'meshObservability.map.drawn';

/** A canvas with a map on it: asks for a picture when something has changed, turns gestures into picks. Knows no React. */
export class MapSurface {
  readonly camera = new Camera((moving) => this.onCamera(moving));
  /** Called when the camera may look elsewhere, once a frame at most. */
  onView: ((viewport: Viewport, size: Size) => void) | undefined;
  private readonly stop: Array<() => void> = [];
  private content: { graph: Graph; places: Places } | undefined;
  private look: Look | undefined;
  private size: Size = { width: 0, height: 0 };
  /** What the canvas shows. */
  private shown: View | undefined;
  /** The shown picture is of something that is no longer true. */
  private stale = true;
  private asked = false;
  private unmarked = false;
  private hovered: MapSelection | undefined;
  private pointing = 0;
  private frame: number | undefined;
  /** Runs out when the map has rested for a while. */
  private moving: number | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly listener: SurfaceListener,
  ) {
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(parts.stage);
    this.stop.push(
      () => observer.disconnect(),
      listenToGestures(parts.stage, {
        onPoint: (at) => this.hover(at),
        onPick: (at) => this.pick(at),
        onPan: (dx, dy) => this.camera.pan(dx, dy),
        onZoom: (factor, at) => this.camera.pinch(factor, at),
        onDoublePick: (at, out) => this.camera.zoomBy(out ? -2 : 2, at),
        onMenu: (at) => this.openMenu(at),
        onDragging: (dragging) => this.showCursor(dragging),
      }),
    );
    this.resize();
  }

  show(content: { graph: Graph; places: Places }) {
    const before = this.content;
    this.content = content;
    this.stale = true;
    this.unmarked = true;
    if (before?.places.bounds !== content.places.bounds) this.camera.setBounds(content.places.bounds);
    // The first picture at once: the page takes its spinner away now.
    if (before) this.requestFrame();
    else this.update();
  }

  dress(look: Look) {
    this.look = look;
    this.redress();
  }

  /** Fonts have been loaded: texts have other widths. */
  measureAgain() {
    this.parts.painter.measureAgain();
    this.stale = true;
    this.requestFrame();
  }

  reveal(item: MapSelection) {
    const box = this.boxOf(item);
    if (box) this.camera.reveal(box);
  }

  /** Where something stands on the stage, in CSS pixels; undefined: not on the map. */
  placeOf(item: MapSelection): Point | undefined {
    const box = this.boxOf(item);
    const { viewport } = this.camera;
    return box && viewport && toScreen(viewport, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  }

  destroy() {
    this.stop.forEach((stop) => stop());
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    window.clearTimeout(this.moving);
    this.content = undefined;
  }

  private redress() {
    if (!this.look) return;
    this.parts.painter.look({ ...this.look, hovered: this.hovered });
    this.stale = true;
    this.requestFrame();
  }

  private onCamera(moving: boolean) {
    this.requestFrame();
    if (!moving) return;
    this.hover(undefined);
    window.clearTimeout(this.moving);
    this.moving = window.setTimeout(() => {
      this.moving = undefined;
      this.requestFrame();
    }, REST);
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.parts.stage;
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.camera.setSize(this.size);
    this.update();
  }

  private pick(at: Point) {
    const { viewport } = this.camera;
    if (viewport) this.parts.painter.itemAt(toMap(viewport, at), viewport.zoom, (item) => this.listener.onPick(item));
  }

  private openMenu(at: Point) {
    const { viewport } = this.camera;
    if (viewport) this.parts.painter.itemAt(toMap(viewport, at), viewport.zoom, (item) => item && this.listener.onMenu(item, at));
  }

  /** The answer may come late: only the one for the last place of the pointer counts. */
  private hover(at: Point | undefined) {
    const turn = ++this.pointing;
    const { viewport } = this.camera;
    if (!at || !viewport) return this.setHovered(undefined, { x: 0, y: 0 });
    this.parts.painter.itemAt(toMap(viewport, at), viewport.zoom, (item) => {
      if (turn === this.pointing) this.setHovered(item, at);
    });
  }

  private setHovered(item: MapSelection | undefined, at: Point) {
    if (sameSelection(item, this.hovered)) return;
    this.hovered = item;
    this.showCursor(false);
    this.listener.onHover(item, at);
    this.redress();
  }

  private showCursor(dragging: boolean) {
    this.parts.stage.style.cursor = dragging ? 'grabbing' : this.hovered ? 'pointer' : 'grab';
  }

  private boxOf(item: MapSelection): Box | undefined {
    const { graph, places } = this.content ?? {};
    if (isNodeItem(item)) {
      const place = places?.nodes.get(item.id);
      return place && nodeBox(place);
    }
    const index = graph?.edges.findIndex(({ id }) => id === item.id) ?? -1;
    const [x, y] = [places?.labels[index * 2], places?.labels[index * 2 + 1]];
    if (x === undefined || y === undefined || Number.isNaN(x)) return undefined;
    return { left: x - 60, right: x + 60, top: y - 30, bottom: y + 30 };
  }

  private requestFrame() {
    this.frame ??= requestAnimationFrame((now) => {
      this.frame = undefined;
      this.camera.step(now);
      this.update();
    });
  }

  /** Moves the picture to where the camera looks, and asks for a new one where that is not enough. */
  private update() {
    const { content, size } = this;
    const { viewport } = this.camera;
    if (!content || !viewport || size.width === 0 || size.height === 0) return;
    this.onView?.(viewport, size);
    const moved = this.shown && shiftedPicture(this.shown, { viewport, size });
    if (moved) this.parts.canvas.style.transform = moved.transform;
    if (this.asked) return;
    const view: View = { viewport, size, pixelRatio: window.devicePixelRatio || 1 };
    const current = this.shown && sameView(this.shown, view);
    if (!this.stale && current) return;
    const heavy = content.graph.edges.length >= HEAVY_FROM;
    if (heavy && this.moving !== undefined && !this.stale && moved?.covers) return;
    this.asked = true;
    this.stale = false;
    this.parts.painter.paint(view, (picture) => this.take(picture));
  }

  private take(picture: Picture | undefined) {
    this.asked = false;
    if (!picture || !this.content) return;
    const { canvas } = this.parts;
    const { view, bitmap } = picture;
    if (bitmap) {
      // Whoever copies the canvas goes by these; setting them clears it.
      const { width, height } = bitmap;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    }
    Object.assign(canvas.style, { width: `${view.size.width}px`, height: `${view.size.height}px` });
    this.shown = view;
    const { viewport } = this.camera;
    if (viewport) canvas.style.transform = shiftedPicture(view, { viewport, size: this.size }).transform;
    if (this.unmarked) performance.mark(DRAWN);
    this.unmarked = false;
    if (this.stale || !viewport || !sameViewport(viewport, view.viewport)) this.requestFrame();
  }
}

const sameView = (a: View, b: View) =>
  sameViewport(a.viewport, b.viewport) &&
  a.size.width === b.size.width &&
  a.size.height === b.size.height &&
  a.pixelRatio === b.pixelRatio;
