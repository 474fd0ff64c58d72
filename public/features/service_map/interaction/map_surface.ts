import type { MapSelection } from '../map_selection';
import { sameSelection } from '../map_selection';
import { nodeBox } from '../layout/node_box';
import type { Box, Point } from '../layout/layout_model';
import type { Label, Measures } from '../paint/choose_labels';
import { chooseLabels } from '../paint/choose_labels';
import type { DrawList } from '../paint/draw_list';
import { createMeasures } from '../paint/create_measures';
import { paintMap } from '../paint/paint_map';
import type { Palette } from '../paint/palette';
import { hitTest } from './hit_test';
import { listenToGestures } from './listen_to_gestures';
import type { Size, Viewport } from './viewport';
import { betweenViewports, fitViewport, keptViewport, pannedViewport, revealedViewport, toMap, zoomedViewport } from './viewport';

/** What is shown. A new object each time something of it has changed. */
export interface SurfaceContent {
  list: DrawList;
  palette: Palette;
  selected?: MapSelection;
  focused?: MapSelection;
  reducedMotion: boolean;
}

export interface SurfaceListener {
  onPick(item: MapSelection | undefined): void;
  /** @param at where the pointer is, in CSS pixels from the surface's corner */
  onHover(item: MapSelection | undefined, at: Point): void;
}

const ZOOM_STEP = 1.35;
const MOVE_TIME = 240;

/** A canvas with a map on it: knows the viewport, paints when something has changed, turns gestures into picks. Knows no React. */
export class MapSurface {
  private readonly context: CanvasRenderingContext2D | null;
  private readonly stop: Array<() => void> = [];
  private content: SurfaceContent | undefined;
  private size: Size = { width: 0, height: 0 };
  private viewport: Viewport | undefined;
  /** The person has moved the map: it is no longer fitted without being asked. */
  private moved = false;
  private hovered: MapSelection | undefined;
  private measures: Measures | undefined;
  private labels: { list: DrawList; zoom: number; measures: Measures; chosen: Label[] } | undefined;
  private frame: number | undefined;
  private move: { from: Viewport; to: Viewport; start: number } | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly listener: SurfaceListener,
  ) {
    this.context = canvas.getContext('2d', { alpha: false });
    this.stop.push(
      listenToGestures(canvas, {
        onPoint: (at) => this.hover(at),
        onPick: (at) => this.listener.onPick(this.itemAt(at)),
        onPan: (dx, dy) => this.steer((viewport) => pannedViewport(viewport, dx, dy)),
        onZoom: (factor, at) => this.steer((viewport) => zoomedViewport(viewport, factor, at)),
        onDoublePick: (at, out) => this.zoomBy(out ? 1 / ZOOM_STEP ** 2 : ZOOM_STEP ** 2, at),
        onDragging: (dragging) => this.showCursor(dragging),
      }),
    );
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(canvas);
    this.stop.push(() => observer.disconnect());
    this.resize();
  }

  show(content: SurfaceContent) {
    const before = this.content;
    this.content = content;
    if (before?.palette.fontFamily !== content.palette.fontFamily) this.measures = undefined;
    if (before?.list.layout !== content.list.layout) this.settle(before !== undefined);
    this.requestFrame();
  }

  /** Fonts have been loaded: texts have other widths. */
  measureAgain() {
    this.measures = undefined;
    this.requestFrame();
  }

  zoomIn = () => this.zoomBy(ZOOM_STEP);
  zoomOut = () => this.zoomBy(1 / ZOOM_STEP);

  fit = () => {
    this.moved = false;
    this.settle(true);
  };

  reveal(item: MapSelection) {
    const box = this.boxOf(item);
    if (!box || !this.viewport) return;
    this.moved = true;
    this.moveTo(revealedViewport(this.move?.to ?? this.viewport, box, this.size));
  }

  destroy() {
    this.stop.forEach((stop) => stop());
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.content = undefined;
  }

  private zoomBy(factor: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }) {
    if (!this.viewport) return;
    this.moved = true;
    this.moveTo(this.keep(zoomedViewport(this.move?.to ?? this.viewport, factor, at)));
  }

  private steer(change: (viewport: Viewport) => Viewport) {
    if (!this.viewport) return;
    this.moved = true;
    this.move = undefined;
    this.viewport = this.keep(change(this.viewport));
    this.hover(undefined);
    this.requestFrame();
  }

  /** Fits the map, or if the person has chosen a view keeps that. */
  private settle(smoothly: boolean) {
    const bounds = this.content?.list.layout.bounds;
    if (!bounds || this.size.width === 0 || this.size.height === 0) return;
    const to = this.viewport && this.moved ? this.keep(this.viewport) : fitViewport(bounds, this.size);
    if (smoothly && this.viewport) this.moveTo(to);
    else {
      this.viewport = to;
      this.requestFrame();
    }
  }

  private keep(viewport: Viewport): Viewport {
    return this.content ? keptViewport(viewport, this.content.list.layout.bounds, this.size) : viewport;
  }

  private moveTo(to: Viewport) {
    if (!this.viewport) return;
    if (this.content?.reducedMotion) {
      this.viewport = to;
      this.move = undefined;
    } else this.move = { from: this.viewport, to, start: performance.now() };
    this.requestFrame();
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === this.size.width && height === this.size.height) return;
    const before = this.size;
    this.size = { width, height };
    if (this.moved && this.viewport)
      this.viewport = pannedViewport(this.viewport, (width - before.width) / 2, (height - before.height) / 2);
    this.move = undefined;
    this.settle(false);
    // At once: until the next frame the browser would show the old picture stretched.
    this.paint();
  }

  private hover(at: Point | undefined) {
    const item = at && this.itemAt(at);
    if (sameSelection(item, this.hovered)) return;
    this.hovered = item;
    this.showCursor(false);
    this.listener.onHover(item, at ?? { x: 0, y: 0 });
    this.requestFrame();
  }

  private showCursor(dragging: boolean) {
    this.canvas.style.cursor = dragging ? 'grabbing' : this.hovered ? 'pointer' : 'grab';
  }

  private itemAt(at: Point): MapSelection | undefined {
    if (!this.content || !this.viewport) return undefined;
    return hitTest(this.content.list, this.labels?.chosen ?? [], toMap(this.viewport, at), this.viewport.zoom);
  }

  private boxOf(item: MapSelection): Box | undefined {
    const layout = this.content?.list.layout;
    if (item.kind === 'service') {
      const place = layout?.nodes.get(item.id);
      return place && nodeBox(place);
    }
    const label = layout?.edges.get(item.id)?.label;
    return label && { left: label.x - 60, right: label.x + 60, top: label.y - 30, bottom: label.y + 30 };
  }

  private requestFrame() {
    this.frame ??= requestAnimationFrame((now) => {
      this.frame = undefined;
      if (this.move) {
        const share = Math.min(1, Math.max(0, (now - this.move.start) / MOVE_TIME));
        this.viewport = betweenViewports(this.move.from, this.move.to, 1 - (1 - share) ** 3);
        if (share < 1) this.requestFrame();
        else this.move = undefined;
      }
      this.paint();
    });
  }

  private paint() {
    const { context, content, viewport, size } = this;
    if (!context || !content || !viewport || size.width === 0) return;
    const pixelRatio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    const { list, palette, selected, focused } = content;
    const labels = this.labelsFor(context, content, viewport.zoom);
    paintMap(context, { list, labels, palette, viewport, size, pixelRatio, selected, focused, hovered: this.hovered });
  }

  private labelsFor(context: CanvasRenderingContext2D, { list, palette }: SurfaceContent, zoom: number): Label[] {
    this.measures ??= createMeasures(context, palette.fontFamily);
    const { measures, labels } = this;
    if (labels?.list === list && labels.zoom === zoom && labels.measures === measures) return labels.chosen;
    const chosen = chooseLabels(list, zoom, measures);
    this.labels = { list, zoom, measures, chosen };
    return chosen;
  }
}
