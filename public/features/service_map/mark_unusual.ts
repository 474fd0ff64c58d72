import type { FindingMark, FindingMarks } from '../../components/finding_marks';
import type { Graph, GraphEdge, GraphNode, Tone } from './graph';
import { TONES } from './graph';

/** Said by a sign as well as by colour. */
export const HIGHER = '▲';
export const LOWER = '▼';

/** What is unusual stands out like what fails, whichever is worse. */
export function markGraph(graph: Graph, marks: FindingMarks | undefined): Graph {
  if (!marks || marks.size === 0) return graph;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => markNode(node, marks.get(node.id))),
    edges: graph.edges.map((edge) => markEdge(edge, marks.get(edge.id))),
  };
}

function markEdge(edge: GraphEdge, mark: FindingMark | undefined): GraphEdge {
  if (!mark) return edge;
  const sign = signOf(mark);
  return {
    ...edge,
    tone: worse(edge.tone, toneOf(mark)),
    label: edge.label === undefined ? sign : `${sign} ${edge.label}`,
    unusual: mark.sentence,
  };
}

function markNode(node: GraphNode, mark: FindingMark | undefined): GraphNode {
  if (!mark) return node;
  const figures = node.sublabel === undefined ? signOf(mark) : `${signOf(mark)} ${node.sublabel}`;
  return {
    ...node,
    tone: worse(node.tone, toneOf(mark)),
    sublabel: figures,
    unusual: mark.sentence,
    badge: mark.badge ?? node.badge,
  };
}

const signOf = ({ direction }: FindingMark) => (direction === 'higher' ? HIGHER : LOWER);
const toneOf = ({ severity }: FindingMark): Tone => (severity === 'minor' ? 'warning' : 'critical');
const worse = (a: Tone, b: Tone): Tone => (TONES.indexOf(a) <= TONES.indexOf(b) ? a : b);
