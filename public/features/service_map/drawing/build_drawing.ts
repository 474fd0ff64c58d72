import type { ServiceMap } from '../../../../common/domain/service_map';
import type { Format } from '../../../components/format';
import type { MapChanges } from '../../../components/map_changes';
import type { WithGone } from '../comparison/add_gone';
import { addGone } from '../comparison/add_gone';
import { markChanges } from '../comparison/mark_changes';
import type { EdgeLabel } from '../edge_label';
import { edgesOf } from '../edges_of';
import type { Graph } from '../graph';
import type { FoldedMap } from '../groups/fold_map';
import { foldMap } from '../groups/fold_map';
import type { MapGroups } from '../groups/use_groups';
import { toGraph } from '../to_graph';
import type { Steps } from './use_in_slices';

/** A map with what is drawn of it: all of one answer. */
export interface Drawing {
  map: ServiceMap;
  folded: FoldedMap;
  graph: Graph;
}

export interface Sketch {
  map: ServiceMap;
  groups: MapGroups;
  label: EdgeLabel;
  format: Format;
  /** Against an earlier period, when one is compared with. */
  changes: MapChanges | undefined;
}

/** A map of thousands of edges becomes a picture in some tens of milliseconds: in steps, each shorter than what a hand notices. */
export function* buildDrawing({ map, groups: { grouped, isFolded }, label, format, changes }: Sketch): Steps<Drawing> {
  const folded = foldMap(map, grouped, isFolded);
  yield;
  const ends = edgesOf(map.edges);
  yield;
  const whole: WithGone = changes ? addGone(folded, changes.vanished, grouped, isFolded) : { map: folded, gone: new Set() };
  const graph = toGraph(whole.map, grouped.by, ends, label, format);
  if (!changes) return { map, folded, graph };
  yield;
  return { map, folded: whole.map, graph: markChanges(graph, whole, changes, format) };
}
