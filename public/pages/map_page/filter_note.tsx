import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { toServerPart } from '../../../common/filter/to_server_part';
import { useFormat } from '../../components/use_format';
import type { PageState } from './page_state';
import type { Found } from './use_found';

interface Props {
  found: Found;
  state: Pick<PageState, 'onlyMatches'>;
  /** Services in the answer. */
  total: number;
}

/** How many services a filter finds, and who applied it: what the server can decide never reaches the page. */
export function FilterNote({ found: { asked, services }, state, total }: Props) {
  const format = useFormat();
  if (asked.kind !== 'filter' || !services) return null;
  const { isWhole, mesh, zone, namespace, text } = toServerPart(asked.filter);
  const narrows = mesh.length + zone.length + namespace.length > 0 || text !== '';
  const where = !state.onlyMatches
    ? i18n.translate('meshObservability.filterNote.standOut', {
        defaultMessage: 'The others recede; “Only matches” leaves them out.',
      })
    : isWhole
      ? i18n.translate('meshObservability.filterNote.server', { defaultMessage: 'The server applied it.' })
      : narrows
        ? i18n.translate('meshObservability.filterNote.both', {
            defaultMessage: 'The server narrowed by names; this page applied the rest to what came.',
          })
        : i18n.translate('meshObservability.filterNote.page', { defaultMessage: 'This page applied it to the whole answer.' });
  return (
    <EuiText size="xs" color="subdued" data-test-subj="meshFilterNote">
      <p role="status">
        {i18n.translate('meshObservability.filterNote.count', {
          defaultMessage: '{found} of {total} services match.',
          values: { found: format.count(services.size), total: format.count(total) },
        })}{' '}
        {where}
      </p>
    </EuiText>
  );
}
