import { EuiFlexGroup, EuiFlexItem, useEuiTheme } from '@elastic/eui';
import React from 'react';

/** Names the colours of a chart in one line. */
export function ChartLegend({ entries }: { entries: Array<{ label: string; color: string }> }) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiFlexGroup gutterSize="m" responsive={false} wrap style={{ fontSize: '12px', color: euiTheme.colors.subduedText }}>
      {entries.map(({ label, color }) => (
        <EuiFlexItem grow={false} key={label}>
          <span>
            <span
              aria-hidden
              style={{ display: 'inline-block', width: 8, height: 8, borderRadius: 4, marginRight: 4, background: color }}
            />
            {label}
          </span>
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}
