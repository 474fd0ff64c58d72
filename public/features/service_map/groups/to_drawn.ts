import type { ServiceId } from '../../../../common/domain/service';
import type { MapSelection } from '../map_selection';
import type { FoldedMap } from './fold_map';

/** What stands on the map for something: itself, or the folded group or bundle that holds it. Undefined: it is not on the map. */
export function toDrawn(item: MapSelection, map: FoldedMap): MapSelection | undefined {
  switch (item.kind) {
    case 'group':
    case 'bundle':
      return item;
    case 'service': {
      const group = homeOf(item.id, map);
      return group ? { kind: 'group', id: group } : item;
    }
    case 'edge': {
      const has = ({ id }: { id: string }) => id === item.id;
      const bundle = map.bundles.find(({ edges }) => edges.some(has));
      if (bundle) return { kind: 'bundle', id: bundle.id };
      const folded = map.folded.find(({ inside }) => inside.some(has));
      return folded ? { kind: 'group', id: folded.group.id } : item;
    }
  }
}

const homeOf = (id: ServiceId, { folded }: FoldedMap) =>
  folded.find(({ members }) => members.some((member) => member.id === id))?.group.id;
