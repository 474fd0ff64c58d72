import { EuiLink, EuiText, EuiTextColor, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { Name } from '../../components/name';

export interface ChangeItem {
  key: string;
  /** One name of a service, or both ends of an edge. */
  names: string[];
  text: string;
  isBad?: boolean;
  /** Undefined for what is not on the map any more. */
  onSelect?(): void;
}

/** More than these nobody reads; the table has them all. */
const MOST = 40;

export function ChangeList({ label, items }: { label: string; items: ChangeItem[] }) {
  const { size } = useEuiTheme().euiTheme;
  if (items.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>{i18n.translate('meshObservability.changes.none', { defaultMessage: 'Nothing.' })}</p>
      </EuiText>
    );
  }
  return (
    <>
      <ul aria-label={label} style={{ margin: 0, padding: 0, listStyle: 'none', fontSize: '13px' }}>
        {items.slice(0, MOST).map(({ key, names, text, isBad, onSelect }) => (
          <li key={key} style={{ display: 'flex', justifyContent: 'space-between', gap: size.m, padding: `${size.xs} 0` }}>
            <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {onSelect ? (
                <EuiLink onClick={onSelect}>
                  <Ends names={names} />
                </EuiLink>
              ) : (
                <Ends names={names} />
              )}
            </span>
            <EuiTextColor color={isBad ? 'danger' : 'subdued'} style={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
              {text}
            </EuiTextColor>
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <EuiText size="xs" color="subdued">
          <p>
            {i18n.translate('meshObservability.changes.more', {
              defaultMessage: '{more, plural, one {One more} other {# more}}.',
              values: { more: items.length - MOST },
            })}
          </p>
        </EuiText>
      )}
    </>
  );
}

const Ends = ({ names: [first = '', second] }: { names: string[] }) => (
  <>
    <Name name={first} length={32} />
    {second !== undefined && (
      <>
        {' → '}
        <Name name={second} length={32} />
      </>
    )}
  </>
);
