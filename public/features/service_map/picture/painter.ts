import type { Size, Viewport } from '../interaction/viewport';
import type { Graph, NodeId } from '../graph';
import type { Box, PlacedNode, Point } from '../layout/layout_model';
import type { MapSelection } from '../map_selection';
import type { Palette } from '../paint/palette';

/** Whoever places and paints the map: a worker, or the page itself where it can have none. Answers come in the order of the questions. */
export interface Painter {
  /** False: the page's own thread does the work, and large maps make it stutter. */
  readonly offPage: boolean;
  /** Places a graph's services and paints it from now on. A new graph makes the one before it void: only the last is answered. */
  show(graph: Graph, done: (places: Places) => void): void;
  /** What is picked, found and pointed at, and the colours. */
  look(look: Look): void;
  /** A picture of a part of the map; undefined while there is nothing to paint. */
  paint(view: View, done: (picture: Picture | undefined) => void): void;
  /** What lies under a point, in map units, where it is shown at this zoom. */
  itemAt(point: Point, zoom: number, done: (item: MapSelection | undefined) => void): void;
  /** Texts have other widths: a font has been loaded. */
  measureAgain(): void;
  end(): void;
}

/** Where everything stands, without the lines themselves: those stay with the painter. Map units. */
export interface Places {
  nodes: ReadonlyMap<string, PlacedNode>;
  /** Centre of each edge's figure, in the order of the graph's edges: x0 y0 x1 y1 …; NaN: it is not drawn. */
  labels: Float32Array;
  bounds: Box;
}

/** What changes without a change of the graph. */
export interface Look {
  palette: Palette;
  selected?: MapSelection;
  hovered?: MapSelection;
  /** Where the keyboard's cursor is. */
  focused?: MapSelection;
  /** Services that were searched for; undefined: nobody searches. */
  found?: ReadonlySet<NodeId>;
}

export interface View {
  viewport: Viewport;
  size: Size;
  /** Device pixels a CSS pixel. */
  pixelRatio: number;
}

export interface Picture {
  view: View;
  /** What stands on the canvas when this is undefined: the painter has painted there itself. */
  bitmap?: ImageBitmap;
}
