import { i18n } from '@kbn/i18n';
import { displayName } from '../../../components/display_name';
import type { GroupBy, GroupKey } from './group';

/** A group's name as it stands on the map. */
export function groupText(by: GroupKey | undefined, name: string | undefined): string {
  if (by === 'calls')
    return i18n.translate('meshObservability.group.around', {
      defaultMessage: 'around {name}',
      values: { name: displayName(name ?? '') },
    });
  if (name !== undefined) return displayName(name);
  switch (by) {
    case 'namespace':
      return i18n.translate('meshObservability.group.noNamespace', { defaultMessage: 'without a namespace' });
    case 'zone':
      return i18n.translate('meshObservability.group.noZone', { defaultMessage: 'in no known zone' });
    case 'mesh':
    case 'prefix':
    case undefined:
      return i18n.translate('meshObservability.group.others', { defaultMessage: 'others' });
  }
}

/** What services are grouped by. */
export function groupByText(by: GroupBy): string {
  switch (by) {
    case 'namespace':
      return i18n.translate('meshObservability.groupBy.namespace', { defaultMessage: 'Namespace' });
    case 'zone':
      return i18n.translate('meshObservability.groupBy.zone', { defaultMessage: 'Zone' });
    case 'mesh':
      return i18n.translate('meshObservability.groupBy.mesh', { defaultMessage: 'Mesh' });
    case 'prefix':
      return i18n.translate('meshObservability.groupBy.prefix', { defaultMessage: 'First word of the name' });
    case 'calls':
      return i18n.translate('meshObservability.groupBy.calls', { defaultMessage: 'Who calls whom' });
    case 'auto':
      return i18n.translate('meshObservability.groupBy.auto', { defaultMessage: 'As it is readable' });
    case 'none':
      return i18n.translate('meshObservability.groupBy.none', { defaultMessage: 'Not at all' });
  }
}
