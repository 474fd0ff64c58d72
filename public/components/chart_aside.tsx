import { EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import React from 'react';
import type { ReactNode } from 'react';
import type { AlertMe, AlertWish } from './alert_wish';
import { ChartAlertButton } from './chart_alert_button';

interface Props {
  about: string;
  wish: AlertWish;
  onAlert: AlertMe | undefined;
  /** The legend. */
  children: ReactNode;
}

/** What stands beside a chart's title. */
export function ChartAside({ about, wish, onAlert, children }: Props) {
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
      <EuiFlexItem grow={false}>{children}</EuiFlexItem>
      <EuiFlexItem grow={false}>
        <ChartAlertButton about={about} wish={wish} onAlert={onAlert} />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
