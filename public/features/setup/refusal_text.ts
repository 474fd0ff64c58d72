import { i18n } from '@kbn/i18n';
import type { ReadRefusal } from '../../../common/domain/setup';
import { displayName } from '../../components/display_name';

/** Why a signal could not be asked; Elasticsearch's own words stand behind ours, for whoever mends it. */
export function refusalText({ code, status, said }: ReadRefusal): string {
  const values = { status, said: displayName(said, 300) };
  if (code === 'not_readable')
    return i18n.translate('meshObservability.setup.refusalNotReadable', {
      defaultMessage:
        'Your role lets you read none of the indices that this needs. Ask an administrator for the read privilege on them. Elasticsearch says: {said}',
      values,
    });
  return i18n.translate('meshObservability.setup.refusalOther', {
    defaultMessage: 'Elasticsearch refused ({status}): {said}',
    values,
  });
}
