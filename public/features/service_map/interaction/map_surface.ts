import type { ServiceId } from '../../../../common/domain/service';
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
import { shiftedPicture } from '../paint/shifted_picture';
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
  found?: ReadonlySet<ServiceId>;
  focused?: MapSelection;
  reducedMotion: boolean;
}

export interface SurfaceListener {
  onPick(item: MapSelection | undefined): void;
  /** @param at where the pointer is, in CSS pixels from the surface's corner */
  onHover(item: MapSelection | undefined, at: Point): void;
}

/** From so many edges on a moving map is shown as a shifted picture, and painted when it rests. */
const HEAVY_FROM = 100;
const REST = 250;

/** A canvas with a map on it: paints when something has changed, turns gestures into picks. Knows no React. */
export class MapSurface {
  readonly camera = new Camera((moving) => this.onCamera(moving));
  private readonly context: CanvasRenderingContext2D | null;
  private readonly stop: Array<() => void> = [];
  private content: SurfaceContent | undefined;
  private size: Size = { width: 0, height: 0 };
  /** What the canvas shows; undefined: something that is no longer true. */
  private painted: Viewport | undefined;
  private hovered: MapSelection | undefined;
  private measures: Measures | undefined;
  private list: DrawList | undefined;
  private labels: { list: DrawList; zoom: number; measures: Measures; chosen: Label[] } | undefined;
  private frame: number | undefined;
  /** Runs out when the map has rested for a while. */
  private moving: number | undefined;

  /** @param stage the canvas fills it; it stands still while the canvas may be moved */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly stage: HTMLElement,
    private readonly listener: SurfaceListener,
  ) {
    this.context = canvas.getContext('2d');
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(stage);
    this.stop.push(
      () => observer.disconnect(),
      listenToGestures(stage, {
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
    this.painted = undefined;
    if (before?.palette.fontFamily !== content.palette.fontFamily) this.measures = undefined;
    if (before?.graph !== content.graph || before.layout !== content.layout || before.emphasis !== content.emphasis)
      this.list = undefined;
    if (before?.layout !== content.layout) this.camera.setBounds(content.layout.bounds);
    // The first picture at once: the page takes its spinner away now.
    if (before) this.requestFrame();
    else this.paintNow();
  }

  /** Fonts have been loaded: texts have other widths. */
  measureAgain() {
    this.measures = undefined;
    this.painted = undefined;
    this.requestFrame();
  }

  reveal(item: MapSelection) {
    const box = this.boxOf(item);
    if (box) this.camera.reveal(box);
  }

  destroy() {
    this.stop.forEach((stop) => stop());
    this.dropFrame();
    window.clearTimeout(this.moving);
    this.content = undefined;
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
    const { clientWidth: width, clientHeight: height } = this.stage;
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.painted = undefined;
    this.camera.setSize(this.size);
    // Until the next frame the browser would show the old picture stretched.
    this.paintNow();
  }

  private hover(at: Point | undefined) {
    const item = at && this.itemAt(at);
    if (sameSelection(item, this.hovered)) return;
    this.hovered = item;
    this.painted = undefined;
    this.showCursor(false);
    this.listener.onHover(item, at ?? { x: 0, y: 0 });
    this.requestFrame();
  }

  private showCursor(dragging: boolean) {
    this.stage.style.cursor = dragging ? 'grabbing' : this.hovered ? 'pointer' : 'grab';
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
      this.camera.step(now);
      this.paint();
    });
  }

  private dropFrame() {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  private paintNow() {
    this.dropFrame();
    this.paint();
  }

  private paint() {
    const { context, content, size } = this;
    const { viewport } = this.camera;
    if (!context || !content || !viewport || size.width === 0 || size.height === 0) return;
    const { palette, selected, found, focused } = content;
    const heavy = this.moving !== undefined && content.graph.edges.length >= HEAVY_FROM;
    const shift = heavy && this.painted && shiftedPicture(this.painted, viewport, size);
    if (shift) {
      this.canvas.style.transform = shift;
      return;
    }
    this.canvas.style.transform = '';
    const pixelRatio = this.sharpen();
    const list = (this.list ??= drawList(content.graph, content.layout, content.emphasis));
    const labels = this.labelsFor(context, list, palette, viewport);
    paintMap(context, { list, labels, palette, viewport, size, pixelRatio, selected, found, focused, hovered: this.hovered });
    this.painted = viewport;
  }

  /** Gives the canvas as many pixels as the screen has. */
  private sharpen(): number {
    const pixelRatio = window.devicePixelRatio || 1;
    const width = Math.round(this.size.width * pixelRatio);
    const height = Math.round(this.size.height * pixelRatio);
    // Setting them clears the canvas, even to what they are.
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    return pixelRatio;
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
