import type { LayoutRequest } from './layout_model';

/** The request as numbers: services and links sorted by id, so that the order of the answer cannot matter. */
export interface Topology {
  ids: string[];
  widths: number[];
  links: Link[];
  /** Links of a service to itself; they take no part in the layout. */
  loops: Link[];
}

export interface Link {
  id: string;
  source: number;
  target: number;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Links whose end is not among the nodes are left out, as is the second of two nodes with one id. */
export function topology({ nodes, edges }: Pick<LayoutRequest, 'nodes' | 'edges'>): Topology {
  const widthOf = new Map(nodes.map((node) => [node.id, node.width]));
  const ids = [...widthOf.keys()].sort(byText);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const links: Link[] = [];
  const loops: Link[] = [];
  for (const edge of edges) {
    const source = indexOf.get(edge.source);
    const target = indexOf.get(edge.target);
    if (source === undefined || target === undefined) continue;
    (source === target ? loops : links).push({ id: edge.id, source, target });
  }
  links.sort((a, b) => a.source - b.source || a.target - b.target || byText(a.id, b.id));
  return { ids, widths: ids.map((id) => widthOf.get(id) ?? 0), links, loops };
}
