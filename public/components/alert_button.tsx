import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AlertMe } from './alert_wish';

/** The way to a rule about what is shown. */
export function AlertButton({ onAlert }: { onAlert: AlertMe | undefined }) {
  return (
    <EuiButtonEmpty size="xs" iconType="bell" onClick={() => onAlert?.()} isDisabled={!onAlert} data-test-subj="meshAlertMe">
      {i18n.translate('meshObservability.alertButton', { defaultMessage: 'Alert me' })}
    </EuiButtonEmpty>
  );
}
