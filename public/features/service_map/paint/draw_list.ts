import type { Graph, GraphEdge, GraphFrame, GraphNode, Tone } from '../graph';
import { isSick, TONES } from '../graph';
import { flattenCurve, pointsAlong } from '../layout/curve';
import type { Box, EdgeRoute, Layout, PlacedNode, Point } from '../layout/layout_model';
import { addArrow } from './add_arrow';
import { edgePaths } from './edge_paths';
import type { EdgeStyle } from './edge_style';
import { edgeStyle } from './edge_style';
import type { Emphasis } from './emphasis';

/** What is painted, gathered so that a frame is a few dozen strokes however many edges there are. Made anew when figures or emphasis change. */
export interface DrawList {
  /** In the order of painting: faded and quiet ones first, the sickest last. */
  batches: EdgeBatch[];
  nodes: DrawnNode[];
  /** Edges that have not faded, with places for their figure, the best first. */
  edges: DrawnEdge[];
  frames: DrawnFrame[];
  /** So many lines that quiet ones are a ground, not something to follow. */
  dense: boolean;
  graph: Graph;
  layout: Layout;
}

export interface DrawnFrame {
  frame: GraphFrame;
  box: Box;
}

/** Edges that look the same. */
export interface EdgeBatch {
  tone: Tone;
  faded: boolean;
  style: EdgeStyle;
  /** A few lines each: cheap to stroke, unlike one path of all. */
  lines: Path2D[];
  heads: Path2D;
}

export interface DrawnEdge {
  edge: GraphEdge;
  places: Point[];
}

export interface DrawnNode {
  node: GraphNode;
  place: PlacedNode;
  faded: boolean;
}

export function drawList(graph: Graph, layout: Layout, emphasis: Emphasis): DrawList {
  const nodes: DrawnNode[] = [];
  for (const node of graph.nodes) {
    const place = layout.nodes.get(node.id);
    if (place) nodes.push({ node, place, faded: emphasis.services !== undefined && !emphasis.services.has(node.id) });
  }
  const edges: DrawnEdge[] = [];
  for (const edge of graph.edges) {
    const route = layout.edges.get(edge.id);
    if (route && !isFaded(edge, emphasis)) edges.push({ edge, places: placesOf(edge, route) });
  }
  const shown = emphasis.edges ? edges.length : graph.edges.length;
  const dense = shown > DENSE * Math.max(12, graph.nodes.length);
  const frames = (graph.frames ?? []).flatMap((frame) => {
    const box = layout.frames.get(frame.id);
    return box ? [{ frame, box }] : [];
  });
  return { batches: toBatches(graph.edges, layout, emphasis), nodes, edges, frames, dense, graph, layout };
}

const LINES_A_PATH = 12;
/** Lines a service. */
const DENSE = 3.2;

/** Findings must find room: they may go elsewhere on their line. */
const placesOf = ({ tone }: GraphEdge, { label, curve }: EdgeRoute): Point[] =>
  isSick(tone) ? [label, ...pointsAlong(flattenCurve(curve, 8), [0.2, 0.35, 0.65, 0.8])] : [label];

const isFaded = ({ id }: GraphEdge, emphasis: Emphasis) => emphasis.edges !== undefined && !emphasis.edges.has(id);

function toBatches(edges: GraphEdge[], layout: Layout, emphasis: Emphasis): EdgeBatch[] {
  const paths = edgePaths(layout);
  const found = new Map<string, EdgeBatch & { count: number }>();
  for (const edge of edges) {
    const path = paths.get(edge.id);
    if (!path) continue;
    const faded = isFaded(edge, emphasis);
    const style = edgeStyle(edge.tone, edge.rate);
    const key = `${edge.tone} ${faded} ${style.width}`;
    let batch = found.get(key);
    if (!batch) {
      batch = { tone: edge.tone, faded, style, lines: [], heads: new Path2D(), count: 0 };
      found.set(key, batch);
    }
    if (batch.count++ % LINES_A_PATH === 0) batch.lines.push(new Path2D());
    batch.lines[batch.lines.length - 1]?.addPath(path.line);
    addArrow(batch.heads, path.tip, style);
  }
  return [...found.values()].sort(
    (a, b) => Number(b.faded) - Number(a.faded) || TONES.indexOf(b.tone) - TONES.indexOf(a.tone) || a.style.width - b.style.width,
  );
}
