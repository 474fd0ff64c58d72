import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { InstalledObject } from '../../../common/domain/setup';
import { displayName } from '../../components/display_name';

/** What somebody would lose, before they say yes to it. Names and values were written by anybody. */
export function DifferenceList({ differences: { shown, count } }: { differences: NonNullable<InstalledObject['differences']> }) {
  return (
    <EuiText size="xs" style={{ marginTop: 8 }} data-test-subj="meshDifferences">
      <p>
        {i18n.translate('meshObservability.setup.differences', {
          defaultMessage: 'Overwriting changes {count, plural, one {one place} other {# places}} (what is there → ours):',
          values: { count },
        })}
      </p>
      <ul>
        {shown.map(({ path, there, ours }) => (
          <li key={path} style={{ overflowWrap: 'anywhere' }}>
            {`${displayName(path, 200)}: ${valueText(there)} → ${valueText(ours)}`}
          </li>
        ))}
        {count > shown.length && <li>…</li>}
      </ul>
    </EuiText>
  );
}

const valueText = (value: string | undefined) =>
  value === undefined
    ? i18n.translate('meshObservability.setup.differenceNothing', { defaultMessage: 'nothing' })
    : displayName(value, 200);
