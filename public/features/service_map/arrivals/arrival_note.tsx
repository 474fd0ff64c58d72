import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { displayName } from '../../../components/display_name';
import type { Arrivals } from './use_arrivals';

interface Props {
  arrivals: Arrivals;
  /** As it stands on the map; undefined: folded away. */
  nameOf(id: string): string | undefined;
}

const NAMED = 3;

/** What came and went since the last refresh, in words: what has gone cannot be seen any more. */
export function ArrivalNote({ arrivals: { appeared, gone }, nameOf }: Props) {
  const { euiTheme } = useEuiTheme();
  const list = (names: string[]) =>
    [...names.slice(0, NAMED), ...(names.length > NAMED ? [`+${names.length - NAMED}`] : [])].join(', ');
  const parts = [
    ...(appeared.size > 0
      ? [
          i18n.translate('meshObservability.map.arrived', {
            defaultMessage: 'New: {names}',
            values: { names: list([...appeared].map((id) => nameOf(id) ?? displayName(id))) },
          }),
        ]
      : []),
    ...(gone.length > 0
      ? [
          i18n.translate('meshObservability.map.gone', {
            defaultMessage: 'Gone: {names}',
            values: { names: list(gone.map(({ name }) => displayName(name))) },
          }),
        ]
      : []),
  ];
  return (
    <div
      role="status"
      style={{ position: 'absolute', bottom: euiTheme.size.s, left: '50%', transform: 'translateX(-50%)', pointerEvents: 'none' }}
    >
      {parts.length > 0 && (
        <EuiText size="xs" color="subdued" data-test-subj="meshArrivals">
          {parts.join(' · ')}
        </EuiText>
      )}
    </div>
  );
}
