import { EuiBadge } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { displayName } from '../../components/display_name';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';

/** How many rules watch what is selected; leads to them. */
export function WatchedBadge({ rules }: { rules: readonly Rule[] | undefined }) {
  const { location } = useHost();
  if (!rules || rules.length === 0) return null;
  const text = i18n.translate('meshObservability.watched.badge', {
    defaultMessage: 'watched by {count, plural, one {# rule} other {# rules}}',
    values: { count: rules.length },
  });
  const names = rules.map(({ name }) => displayName(name, 60)).join(', ');
  const onClick = () => location.push('?page=alerts');
  const label = i18n.translate('meshObservability.watched.label', {
    defaultMessage: '{text}: {names}. Shows the alerts.',
    values: { text, names },
  });
  return (
    <EuiBadge
      color="hollow"
      iconType="bell"
      title={names}
      onClick={onClick}
      onClickAriaLabel={label}
      data-test-subj="meshWatched"
    >
      {text}
    </EuiBadge>
  );
}
