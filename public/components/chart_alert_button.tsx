import { EuiButtonIcon, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AlertMe, AlertWish } from './alert_wish';

interface Props {
  /** The chart's title. */
  about: string;
  wish: AlertWish;
  /** Undefined: nothing can watch it. */
  onAlert: AlertMe | undefined;
}

/** The way from a chart to a rule about what it shows. */
export function ChartAlertButton({ about, wish, onAlert }: Props) {
  if (!onAlert) return null;
  const text = i18n.translate('meshObservability.chartAlert', { defaultMessage: 'Alert me: {about}', values: { about } });
  return (
    <EuiToolTip content={text}>
      <EuiButtonIcon
        iconType="bell"
        color="text"
        size="xs"
        aria-label={text}
        onClick={() => onAlert(wish)}
        data-test-subj={`meshAlertOnChart meshAlertOnChart-${wish.when}`}
      />
    </EuiToolTip>
  );
}
