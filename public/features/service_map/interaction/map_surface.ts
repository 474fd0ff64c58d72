import type { Graph } from '../graph';
import type { Box, Layout, Point } from '../layout/layout_model';
import { nodeBox } from '../layout/node_box';
import type { MapSelection } from '../map_selection';
import { sameSelection } from '../map_selection';
import type { Label, Measures } from '../paint/choose_labels';
import { chooseLabels } from '../paint/choose_labels';
import { createMeasures } from '../paint/create_measures';
import type { DrawList } from '../paint/draw_list';
import { drawList } from '../paint/draw_list';
import type { Emphasis } from '../paint/emphasis';
import { paintMap } from '../paint/paint_map';
import type { Palette } from '../paint/palette';
import { Snapshot } from '../paint/snapshot';
import { Camera } from './camera';
import { hitTest } from './hit_test';
import { listenToGestures } from './listen_to_gestures';
import type { Size, Viewport } from './viewport';
import { toMap } from './viewport';

/** What is shown. A new object each time something of it has changed. */
export interface SurfaceContent {
  graph: Graph;
  layout: Layout;
  emphasis: Emphasis;
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

/** From so many edges on a moving map is shown as a shifted picture, and painted when it rests. */
const HEAVY_FROM = 200;
const REST = 180;

/** A canvas with a map on it: paints when something has changed, turns gestures into picks. Knows no React. */
export class MapSurface {
  readonly camera = new Camera(() => this.onCamera());
  private readonly context: CanvasRenderingContext2D | null;
  private readonly stop: Array<() => void> = [];
  private readonly snapshot = new Snapshot();
  private content: SurfaceContent | undefined;
  private size: Size = { width: 0, height: 0 };
  private hovered: MapSelection | undefined;
  private measures: Measures | undefined;
  private list: DrawList | undefined;
  private labels: { list: DrawList; zoom: number; measures: Measures; chosen: Label[] } | undefined;
  private frame: number | undefined;
  /** Runs out when the map has rested for a while. */
  private moving: number | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly listener: SurfaceListener,
  ) {
    this.context = canvas.getContext('2d', { alpha: false });
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(canvas);
    this.stop.push(
      () => observer.disconnect(),
      listenToGestures(canvas, {
        onPoint: (at) => this.hover(at),
        onPick: (at) => this.listener.onPick(this.itemAt(at)),
        onPan: (dx, dy) => this.camera.pan(dx, dy),
        onZoom: (factor, at) => this.camera.pinch(factor, at),
        onDoublePick: (at, out) => this.camera.zoomBy(out ? -2 : 2, at),
        onDragging: (dragging) => this.showCursor(dragging),
      }),
    );
    this.resize();
  }

  show(content: SurfaceContent) {
    const before = this.content;
    this.content = content;
    this.camera.reducedMotion = content.reducedMotion;
    this.snapshot.forget();
    if (before?.palette.fontFamily !== content.palette.fontFamily) this.measures = undefined;
    if (before?.graph !== content.graph || before.layout !== content.layout || before.emphasis !== content.emphasis)
      this.list = undefined;
    if (before?.layout !== content.layout) this.camera.setBounds(content.layout.bounds);
    this.requestFrame();
  }

  /** Fonts have been loaded: texts have other widths. */
  measureAgain() {
    this.measures = undefined;
    this.snapshot.forget();
    this.requestFrame();
  }

  reveal(item: MapSelection) {
    const box = this.boxOf(item);
    if (box) this.camera.reveal(box);
  }

  destroy() {
    this.stop.forEach((stop) => stop());
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    window.clearTimeout(this.moving);
    this.content = undefined;
  }

  private onCamera() {
    this.hover(undefined);
    window.clearTimeout(this.moving);
    this.moving = window.setTimeout(() => {
      this.moving = undefined;
      this.requestFrame();
    }, REST);
    this.requestFrame();
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.snapshot.forget();
    this.camera.setSize(this.size);
    // At once: until the next frame the browser would show the old picture stretched.
    this.paint();
  }

  private hover(at: Point | undefined) {
    const item = at && this.itemAt(at);
    if (sameSelection(item, this.hovered)) return;
    this.hovered = item;
    this.snapshot.forget();
    this.showCursor(false);
    this.listener.onHover(item, at ?? { x: 0, y: 0 });
    this.requestFrame();
  }

  private showCursor(dragging: boolean) {
    this.canvas.style.cursor = dragging ? 'grabbing' : this.hovered ? 'pointer' : 'grab';
  }

  private itemAt(at: Point): MapSelection | undefined {
    const { viewport } = this.camera;
    if (!this.content || !viewport) return undefined;
    return hitTest(this.content, this.labels?.chosen ?? [], toMap(viewport, at), viewport.zoom);
  }

  private boxOf(item: MapSelection): Box | undefined {
    const layout = this.content?.layout;
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
      if (this.camera.step(now)) this.onCamera();
      this.paint();
    });
  }

  private paint() {
    const { context, content, size } = this;
    const { viewport } = this.camera;
    if (!context || !content || !viewport || size.width === 0 || size.height === 0) return;
    const pixelRatio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });

    const { palette, selected, focused } = content;
    const heavy = this.moving !== undefined && content.graph.edges.length >= HEAVY_FROM;
    if (heavy && this.snapshot.show(context, viewport, pixelRatio, palette.background)) return;
    const list = (this.list ??= drawList(content.graph, content.layout, content.emphasis));
    const labels = this.labelsFor(context, list, palette, viewport);
    paintMap(context, { list, labels, palette, viewport, size, pixelRatio, selected, focused, hovered: this.hovered });
    if (heavy) this.snapshot.take(this.canvas, viewport);
    else this.snapshot.forget();
  }

  private labelsFor(context: CanvasRenderingContext2D, list: DrawList, palette: Palette, { zoom }: Viewport): Label[] {
    this.measures ??= createMeasures(context, palette.fontFamily);
    const { measures, labels } = this;
    if (labels?.list === list && labels.zoom === zoom && labels.measures === measures) return labels.chosen;
    const chosen = chooseLabels(list, zoom, measures);
    this.labels = { list, zoom, measures, chosen };
    return chosen;
  }
}
