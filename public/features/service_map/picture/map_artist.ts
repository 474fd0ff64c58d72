import type { Graph } from '../graph';
import { hitTest } from '../interaction/hit_test';
import type { Layout, LayoutRequest, Point } from '../layout/layout_model';
import { layOut } from '../layout/lay_out';
import type { MapSelection } from '../map_selection';
import type { Label, Measures } from '../paint/choose_labels';
import { chooseLabels } from '../paint/choose_labels';
import { createMeasures } from '../paint/create_measures';
import type { DrawList } from '../paint/draw_list';
import { drawList } from '../paint/draw_list';
import { emphasis } from '../paint/emphasis';
import { paintMap } from '../paint/paint_map';
import { paintMarks } from '../paint/paint_marks';
import { sameTopology, toLayoutRequest } from '../to_layout_request';
import type { Look, Places, View } from './painter';

/** Places and paints a map, whatever thread it lives on. Everything that costs is kept until what it was made of changes. */
export class MapArtist {
  private graph: Graph | undefined;
  private request: LayoutRequest | undefined;
  private layout: Layout | undefined;
  private look: Look | undefined;
  private list: DrawList | undefined;
  private measures: Measures | undefined;
  private labels: { list: DrawList; zoom: number; measures: Measures; chosen: Label[] } | undefined;
  /** What the ground shows: everything but the marks of what is pointed at. */
  private ground: { canvas: OffscreenCanvas; list: DrawList; view: View; look: Look } | undefined;

  /** Services stay where they were as long as none comes or goes; else most of them stay nearly there. */
  show(graph: Graph): Places {
    const request = toLayoutRequest(graph);
    this.graph = graph;
    this.list = undefined;
    if (!this.layout || !this.request || !sameTopology(request, this.request)) {
      this.layout = layOut({ ...request, previous: this.layout?.nodes });
      this.request = request;
    }
    return toPlaces(graph, this.layout);
  }

  dress(look: Look) {
    const before = this.look;
    this.look = look;
    if (before?.selected !== look.selected || before?.found !== look.found) this.list = undefined;
    if (before?.palette.fontFamily !== look.palette.fontFamily) this.measures = undefined;
  }

  measureAgain() {
    this.measures = undefined;
  }

  /** @returns whether there was something to paint */
  paint(context: OffscreenCanvasRenderingContext2D, view: View): boolean {
    const { graph, layout, look } = this;
    if (!graph || !layout || !look) return false;
    const list = (this.list ??= drawList(graph, layout, emphasis(graph, look.selected, look.found)));
    this.paintGround(context, list, view, look);
    paintMarks(context, list, look, view);
    return true;
  }

  itemAt(point: Point, zoom: number): MapSelection | undefined {
    const { graph, layout } = this;
    return graph && layout && hitTest({ graph, layout }, this.labels?.chosen ?? [], point, zoom);
  }

  /** The ground is painted once and copied while only the pointer moves: painting thousands of lines takes longer than a frame. */
  private paintGround(context: OffscreenCanvasRenderingContext2D, list: DrawList, view: View, look: Look) {
    const paintOn = (on: OffscreenCanvasRenderingContext2D) => {
      const labels = this.labelsFor(on, list, look, view.viewport.zoom);
      paintMap(on, { list, labels, palette: look.palette, found: look.found, ...view });
    };
    const { canvas } = context as { canvas?: OffscreenCanvas };
    if (typeof OffscreenCanvas === 'undefined' || !canvas) return paintOn(context);
    const fresh = this.ground && !isStale(this.ground, list, view, look) && this.measures;
    if (!fresh) {
      const own = sized(this.ground?.canvas, canvas);
      const on = own.getContext('2d');
      if (!on) return paintOn(context);
      paintOn(on);
      this.ground = { canvas: own, list, view, look };
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (this.ground) context.drawImage(this.ground.canvas, 0, 0);
  }

  private labelsFor(context: OffscreenCanvasRenderingContext2D, list: DrawList, { palette }: Look, zoom: number): Label[] {
    this.measures ??= createMeasures(context, palette.fontFamily);
    const { measures, labels } = this;
    if (labels?.list === list && labels.zoom === zoom && labels.measures === measures) return labels.chosen;
    const chosen = chooseLabels(list, zoom, measures);
    this.labels = { list, zoom, measures, chosen };
    return chosen;
  }
}

function isStale(ground: { list: DrawList; view: View; look: Look }, list: DrawList, view: View, look: Look): boolean {
  const { viewport, size, pixelRatio } = ground.view;
  return (
    ground.list !== list ||
    ground.look.palette !== look.palette ||
    viewport.x !== view.viewport.x ||
    viewport.y !== view.viewport.y ||
    viewport.zoom !== view.viewport.zoom ||
    size.width !== view.size.width ||
    size.height !== view.size.height ||
    pixelRatio !== view.pixelRatio
  );
}

function sized(known: OffscreenCanvas | undefined, { width, height }: { width: number; height: number }): OffscreenCanvas {
  if (known?.width === width && known.height === height) return known;
  return new OffscreenCanvas(width, height);
}

function toPlaces({ edges }: Graph, { nodes, edges: routes, bounds }: Layout): Places {
  const labels = new Float32Array(edges.length * 2);
  edges.forEach(({ id }, index) => {
    const label = routes.get(id)?.label;
    labels[index * 2] = label?.x ?? Number.NaN;
    labels[index * 2 + 1] = label?.y ?? Number.NaN;
  });
  return { nodes, labels, bounds };
}
