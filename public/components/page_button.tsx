import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { useHost } from '../host/use_host';
import type { PageSubject } from './subject_address';
import { toSubjectSearch } from './subject_address';

/** To the page of an edge or a service, in the same time range. */
export function PageButton({ subject }: { subject: PageSubject }) {
  const { location } = useHost();
  const search = toSubjectSearch(location.search(), subject);
  const open = (event: React.MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.push(search);
  };
  return (
    <EuiButtonEmpty
      size="xs"
      iconType="fullScreen"
      {...{ href: location.absolute(search), onClick: open }}
      data-test-subj="meshOpenPage"
    >
      {i18n.translate('meshObservability.page.open', { defaultMessage: 'Page' })}
    </EuiButtonEmpty>
  );
}
