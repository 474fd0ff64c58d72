/** What the layout is asked: names and links only, so that figures can never move anything. All lengths are map units (CSS pixels at zoom 1). */
export interface LayoutRequest {
  nodes: LayoutNode[];
  edges: LayoutEdge[];
  /** Nodes that stand together in a box; a node is in one at most. */
  frames?: LayoutFrame[];
  /** Where services stood last time. Their order is kept where that costs few crossings. */
  previous?: Map<string, Point>;
}

export interface LayoutNode {
  id: string;
  /** Width of the name under the glyph. */
  width: number;
}

export interface LayoutFrame {
  id: string;
  members: string[];
}

export interface LayoutEdge {
  id: string;
  source: string;
  target: string;
}

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Layout {
  /** Centre of each service's glyph, by id. */
  nodes: Map<string, PlacedNode>;
  /** By edge id. An edge whose end is unknown has no route. */
  edges: Map<string, EdgeRoute>;
  /** The boxes of the request's frames, by id. */
  frames: Map<string, Box>;
  /** Everything, glyphs with their names. */
  bounds: Box;
}

export interface PlacedNode extends Point {
  /** Column in its component, 0 at the callers' end. */
  rank: number;
  width: number;
}

export interface EdgeRoute {
  /** Cubic curves end to end, from source to target: x0 y0, then six numbers a curve (control, control, end). */
  curve: number[];
  /** Centre of the place kept free for the edge's figure. */
  label: Point;
  /** Runs against the reading direction: it closes a cycle. */
  backwards: boolean;
}
