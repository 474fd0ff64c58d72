import type { EdgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import type { Graph, GraphEdge, GraphNode } from '../../public/features/service_map/graph';

export const aNode = (name: string, patch: Partial<GraphNode> = {}): GraphNode => ({
  id: name as ServiceId,
  name,
  glyph: 'service',
  tone: 'quiet',
  rate: 1,
  ...patch,
});

/** `anArrow('a>b')`: a quiet edge from a to b, whose id is the text. */
export function anArrow(link: string, patch: Partial<GraphEdge> = {}): GraphEdge {
  const [source = '', target = ''] = link.split('>');
  return { id: link as EdgeId, source: source as ServiceId, target: target as ServiceId, tone: 'quiet', rate: 1, ...patch };
}

/** `aGraph(['a>b', 'b>c', 'alone'])`: quiet services and edges. */
export function aGraph(links: string[]): Graph {
  const names = new Set(links.flatMap((link) => link.split('>')));
  return {
    nodes: [...names].map((name) => aNode(name)),
    edges: links.filter((link) => link.includes('>')).map((link) => anArrow(link)),
  };
}
