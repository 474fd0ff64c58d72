import type { ServiceMap } from '../../common/domain/service_map';
import { edgesOf } from '../../public/features/service_map/edges_of';
import type { EdgeLabel } from '../../public/features/service_map/edge_label';
import type { Formatters } from '../../public/features/service_map/formatters';
import type { Graph } from '../../public/features/service_map/graph';
import type { FoldedMap } from '../../public/features/service_map/groups/fold_map';
import { foldMap } from '../../public/features/service_map/groups/fold_map';
import type { GroupBy } from '../../public/features/service_map/groups/group';
import { groupServices } from '../../public/features/service_map/groups/group_services';
import { toGraph } from '../../public/features/service_map/to_graph';

/** A map as it is drawn, with all groups folded; without groups unless some are asked for. */
export function aDrawnMap(
  map: ServiceMap,
  label: EdgeLabel,
  format: Formatters,
  by: GroupBy = 'none',
): { graph: Graph; folded: FoldedMap } {
  const grouped = groupServices(map, by);
  const folded = foldMap(map, grouped, () => true);
  return { folded, graph: toGraph(folded, grouped.by, edgesOf(map.edges), label, format) };
}
