import { EuiButton, EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { DEFAULT_PAGE_STATE } from './page_state';
import type { ChangePageState } from './use_page_state';

/** The chosen times make no range. */
export function RangeCallout({ change }: { change: ChangePageState }) {
  const { rangeFrom, rangeTo } = DEFAULT_PAGE_STATE;
  return (
    <EuiCallOut
      color="warning"
      iconType="clock"
      size="s"
      role="alert"
      title={i18n.translate('meshObservability.range.title', { defaultMessage: 'The time range ends before it begins' })}
      data-test-subj="meshRangeError"
    >
      <EuiButton size="s" color="warning" onClick={() => change({ rangeFrom, rangeTo })}>
        {i18n.translate('meshObservability.range.reset', { defaultMessage: 'Show the last 15 minutes' })}
      </EuiButton>
    </EuiCallOut>
  );
}
