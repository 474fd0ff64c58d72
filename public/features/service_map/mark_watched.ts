import type { EdgeId } from '../../../common/domain/edge';
import type { Graph } from './graph';
import type { FoldedMap } from './groups/fold_map';

/** Stands at the label of an edge that somebody has an alert rule for. */
export const WATCHED = '◎';

/** Edges that are watched say so; so does a bundle that holds one. */
export function markWatched(
  graph: Graph,
  watched: ReadonlySet<EdgeId> | undefined,
  { bundles }: Pick<FoldedMap, 'bundles'>,
): Graph {
  if (!watched || watched.size === 0) return graph;
  const marked = new Set<string>(watched);
  for (const { id, edges } of bundles) if (edges.some((edge) => watched.has(edge.id))) marked.add(id);
  const edges = graph.edges.map((edge) =>
    marked.has(edge.id)
      ? { ...edge, isWatched: true, label: edge.label === undefined ? WATCHED : `${edge.label} ${WATCHED}` }
      : edge,
  );
  return { ...graph, edges };
}
