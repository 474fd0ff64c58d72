import { EuiFlexGroup, EuiFlexItem, useEuiTheme } from '@elastic/eui';
import React from 'react';

interface LegendEntry {
  label: string;
  color: string;
  isDashed?: boolean;
  /** An area rather than a line. */
  isBand?: boolean;
}

/** Names the colours of a chart in one line. */
export function ChartLegend({ entries }: { entries: LegendEntry[] }) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiFlexGroup gutterSize="m" responsive={false} wrap style={{ fontSize: '12px', color: euiTheme.colors.subduedText }}>
      {entries.map(({ label, color, isDashed, isBand }) => (
        <EuiFlexItem grow={false} key={label}>
          <span>
            <span
              aria-hidden
              style={
                isDashed
                  ? {
                      ...{ display: 'inline-block', width: 14, marginRight: 4, verticalAlign: 'middle' },
                      borderTop: `2px dashed ${color}`,
                    }
                  : {
                      ...{ display: 'inline-block', width: 8, height: 8, borderRadius: 4, marginRight: 4, background: color },
                      ...(isBand ? { width: 14, borderRadius: 0, opacity: 0.3 } : {}),
                    }
              }
            />
            {label}
          </span>
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}
