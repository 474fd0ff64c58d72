import { i18n } from '@kbn/i18n';
import type { Edge } from '../../../../common/domain/edge';
import type { ServiceMap } from '../../../../common/domain/service_map';
import { displayName } from '../../../components/display_name';
import { foldMap } from './fold_map';
import type { BundleId } from './group';
import { groupText } from './group_text';
import type { MapGroups } from './use_groups';

/** The edges of a bundle and what it is called; undefined: the map has no such bundle, as it is folded now. */
export function findBundle(
  id: BundleId,
  map: ServiceMap,
  { grouped, isFolded }: MapGroups,
): { title: string; edges: Edge[] } | undefined {
  const folded = foldMap(map, grouped, isFolded);
  const bundle = folded.bundles.find((candidate) => candidate.id === id);
  if (!bundle) return undefined;
  const nameOf = (end: string) => {
    const group = folded.folded.find((candidate) => candidate.group.id === end)?.group;
    return group
      ? groupText(grouped.by, group.name)
      : displayName(map.services.find((service) => service.id === end)?.name ?? end);
  };
  return {
    title: i18n.translate('meshObservability.bundlePanel.title', {
      defaultMessage: '{source} → {destination}',
      values: { source: nameOf(bundle.source), destination: nameOf(bundle.target) },
    }),
    edges: bundle.edges,
  };
}
