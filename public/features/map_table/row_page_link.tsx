import { EuiIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { displayName } from '../../components/display_name';
import { SearchLink } from '../../components/search_link';
import { toSubjectSearch } from '../../components/subject_address';
import { useHost } from '../../host/use_host';
import type { TableRow } from './to_table_rows';

/** From a row to the page of its edge; the row itself opens the panel. */
export function RowPageLink({ row: { edge, source, destination } }: { row: TableRow }) {
  const { location } = useHost();
  const subject = { kind: 'edge' as const, source: edge.source, destination: edge.destination };
  return (
    <SearchLink
      search={toSubjectSearch(location.search(), subject)}
      color="text"
      data-test-subj="meshRowPage"
      aria-label={i18n.translate('meshObservability.table.openPage', {
        defaultMessage: 'Page of {source} → {destination}',
        values: { source: displayName(source), destination: displayName(destination) },
      })}
    >
      <EuiIcon type="fullScreen" size="s" aria-hidden />
    </SearchLink>
  );
}
