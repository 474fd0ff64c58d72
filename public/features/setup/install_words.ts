import { i18n } from '@kbn/i18n';
import type { InstalledObject, InstalledState } from '../../../common/domain/setup';

export const alongText = (ids: readonly string[]) =>
  i18n.translate('meshObservability.setup.takesAlong', {
    defaultMessage: 'It refers to {ids}, not there yet: installing it installs {count, plural, one {that} other {those}} too.',
    values: { ids: ids.join(', '), count: ids.length },
  });

export const showText = (isShown: boolean) =>
  isShown
    ? i18n.translate('meshObservability.setup.hide', { defaultMessage: 'Hide' })
    : i18n.translate('meshObservability.setup.show', { defaultMessage: 'Show' });

export const removeText = (isSure: boolean) =>
  isSure
    ? i18n.translate('meshObservability.setup.removeSure', { defaultMessage: 'Remove it; documents stay' })
    : i18n.translate('meshObservability.setup.remove', { defaultMessage: 'Remove' });

export function installText(state: InstalledState, isSure: boolean): string {
  if (isSure) return i18n.translate('meshObservability.setup.overwriteSure', { defaultMessage: 'Overwrite what is there' });
  if (state === 'absent') return i18n.translate('meshObservability.setup.install', { defaultMessage: 'Install' });
  if (state === 'older') return i18n.translate('meshObservability.setup.upgrade', { defaultMessage: 'Upgrade' });
  return i18n.translate('meshObservability.setup.overwrite', { defaultMessage: 'Overwrite' });
}

export function kindText(kind: InstalledObject['kind']): string {
  switch (kind) {
    case 'component_template':
      return i18n.translate('meshObservability.setup.componentTemplate', { defaultMessage: 'component template' });
    case 'index_template':
      return i18n.translate('meshObservability.setup.indexTemplate', { defaultMessage: 'index template' });
    case 'ingest_pipeline':
      return i18n.translate('meshObservability.setup.ingestPipeline', { defaultMessage: 'ingest pipeline' });
    case 'lifecycle_policy':
      return i18n.translate('meshObservability.setup.lifecyclePolicy', { defaultMessage: 'lifecycle policy' });
  }
}

export function stateText({ state, version, installed = 0 }: InstalledObject): string {
  switch (state) {
    case 'absent':
      return i18n.translate('meshObservability.setup.stateAbsent', { defaultMessage: 'not there' });
    case 'current':
      return i18n.translate('meshObservability.setup.stateCurrent', {
        defaultMessage: 'there, version {version}',
        values: { version },
      });
    case 'older':
      return i18n.translate('meshObservability.setup.stateOlder', {
        defaultMessage: 'version {installed}, ours is {version}',
        values: { version, installed },
      });
    case 'newer':
      return i18n.translate('meshObservability.setup.stateNewer', {
        defaultMessage: 'newer: version {installed}, ours is {version}',
        values: { version, installed },
      });
    case 'other_choice':
      return i18n.translate('meshObservability.setup.stateOtherChoice', { defaultMessage: 'there, for another number of days' });
    case 'changed':
      return i18n.translate('meshObservability.setup.stateChanged', {
        defaultMessage: 'edited by somebody{installed, plural, =0 {} other {, version #}}',
        values: { installed },
      });
    case 'foreign':
      return i18n.translate('meshObservability.setup.stateForeign', { defaultMessage: 'somebody else’s' });
    case 'unavailable':
      return i18n.translate('meshObservability.setup.stateUnavailable', { defaultMessage: 'not to be had here' });
    case 'unreadable':
      return i18n.translate('meshObservability.setup.stateUnreadable', { defaultMessage: 'you may not look' });
  }
}
