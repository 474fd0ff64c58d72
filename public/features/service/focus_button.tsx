import { EuiButtonIcon, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** Leaves only a service and its neighbours on the map. */
export function FocusButton({ onClick }: { onClick(): void }) {
  const text = i18n.translate('meshObservability.service.focus', { defaultMessage: 'Focus on it and its neighbours' });
  return (
    <EuiToolTip content={text}>
      <EuiButtonIcon iconType="bullseye" aria-label={text} onClick={onClick} data-test-subj="meshFocusService" />
    </EuiToolTip>
  );
}
