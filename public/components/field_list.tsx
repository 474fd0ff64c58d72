import { useEuiTheme } from '@elastic/eui';
import React from 'react';
import { displayName } from './display_name';

/** What telemetry, or we, call it, and its value: both may be anything. */
export type Field = [title: string, value: string];

/** Those that are told. */
export const toldFields = (fields: ReadonlyArray<[title: string, value: string | undefined]>): Field[] =>
  fields.filter((field): field is Field => field[1] !== undefined && field[1] !== '');

/** Names and values below each other: what a log line or a span says. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  const { colors, size } = useEuiTheme().euiTheme;
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        gap: `${size.xs} ${size.m}`,
        margin: 0,
        fontSize: '12px',
        lineHeight: 1.4,
      }}
    >
      {fields.map(([title, value]) => (
        <React.Fragment key={title}>
          <dt style={{ color: colors.subduedText }}>{displayName(title, 40)}</dt>
          <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>{displayName(value, 300)}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
