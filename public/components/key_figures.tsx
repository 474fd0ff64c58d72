import { useEuiTheme } from '@elastic/eui';
import React from 'react';
import type { ReactNode } from 'react';

export interface KeyFigure {
  label: string;
  value: ReactNode;
  /** Small print below: counts that the figure stands on. */
  detail?: ReactNode;
  /** Against an earlier period. */
  change?: string;
  tone?: 'danger' | 'warning';
}

/** Figures side by side, four in a row. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
  const { euiTheme } = useEuiTheme();
  const { size, colors, font } = euiTheme;
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
        gap: size.m,
        margin: 0,
      }}
    >
      {figures.map(({ label, value, detail, change, tone }) => (
        <div key={label} style={{ minWidth: 0 }}>
          <dt style={{ fontSize: '12px', color: colors.subduedText }}>{label}</dt>
          <dd style={{ margin: 0 }}>
            <span
              style={{
                fontSize: '18px',
                lineHeight: 1.4,
                fontWeight: font.weight.semiBold,
                fontVariantNumeric: 'tabular-nums',
                whiteSpace: 'nowrap',
                color: tone === undefined ? colors.title : tone === 'danger' ? colors.dangerText : colors.warningText,
              }}
            >
              {value}
            </span>
            {change !== undefined && (
              <div style={{ fontSize: '11px', color: colors.text }} data-test-subj="meshChange">
                {change}
              </div>
            )}
            {detail !== undefined && <div style={{ fontSize: '11px', color: colors.subduedText }}>{detail}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
