import type { ChangeKind } from '../comparison/change';
import type { Graph, GraphEdge, GraphFrame, GraphNode, Tone } from '../graph';
import { standsOut, TONES } from '../graph';
import { flattenCurve, pointsAlong } from '../layout/curve';
import type { Box, EdgeRoute, Layout, PlacedNode, Point } from '../layout/layout_model';
import type { EdgePath } from './edge_paths';
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
  /** Against an earlier period. */
  change?: ChangeKind;
  faded: boolean;
  style: EdgeStyle;
  chunks: EdgeChunk[];
}

/** A few neighbours of a batch: cheap to stroke, unlike one path of all, and left out where none of them is in view. */
export interface EdgeChunk {
  lines: Path2D;
  box: Box;
  tips: Array<EdgePath['tip']>;
  /** Made when they are first seen: see heads_of. */
  heads?: Path2D;
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
const placesOf = (edge: GraphEdge, { label, curve }: EdgeRoute): Point[] =>
  standsOut(edge) ? [label, ...pointsAlong(flattenCurve(curve, 8), [0.2, 0.35, 0.65, 0.8])] : [label];

const isFaded = ({ id }: GraphEdge, emphasis: Emphasis) => emphasis.edges !== undefined && !emphasis.edges.has(id);

function toBatches(edges: GraphEdge[], layout: Layout, emphasis: Emphasis): EdgeBatch[] {
  const edgeOf = new Map<string, GraphEdge>(edges.map((edge) => [edge.id, edge]));
  const found = new Map<string, EdgeBatch>();
  for (const [id, path] of edgePaths(layout)) {
    const edge = edgeOf.get(id);
    if (!edge) continue;
    const faded = isFaded(edge, emphasis);
    const change = edge.change?.kind;
    const style = edgeStyle(edge.tone, edge.rate, change, edge.isUnlogged);
    const key = `${edge.tone} ${faded} ${style.width} ${change} ${edge.isUnlogged ?? false}`;
    let batch = found.get(key);
    if (!batch) {
      batch = { tone: edge.tone, change, faded, style, chunks: [] };
      found.set(key, batch);
    }
    addToChunk(batch.chunks, path);
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.faded) - Number(a.faded) ||
      Number(a.change !== undefined) - Number(b.change !== undefined) ||
      TONES.indexOf(b.tone) - TONES.indexOf(a.tone) ||
      a.style.width - b.style.width,
  );
}

function addToChunk(chunks: EdgeChunk[], { line, tip, box }: EdgePath) {
  let chunk = chunks[chunks.length - 1];
  if (!chunk || chunk.tips.length >= LINES_A_PATH) chunks.push((chunk = { lines: new Path2D(), tips: [], box: { ...box } }));
  chunk.lines.addPath(line);
  chunk.tips.push(tip);
  chunk.box.left = Math.min(chunk.box.left, box.left);
  chunk.box.top = Math.min(chunk.box.top, box.top);
  chunk.box.right = Math.max(chunk.box.right, box.right);
  chunk.box.bottom = Math.max(chunk.box.bottom, box.bottom);
}
