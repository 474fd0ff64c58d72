import { EuiIcon, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { CoverageNote } from '../../common/domain/coverage';
import { rightsSentence } from './rights_sentence';
import { uniteRights } from './unite_rights';

/** Above figures that are only of what the user's role shows: that they are, and why. Nothing where the role shows all. */
export function RightsNote({ notes }: { notes: readonly CoverageNote[] }) {
  const { size } = useEuiTheme().euiTheme;
  const sentences = uniteRights(notes).flatMap((note) => rightsSentence(note) ?? []);
  if (sentences.length === 0) return null;
  return (
    <EuiText size="xs" data-test-subj="meshRightsNote" role="note">
      <p style={{ display: 'flex', gap: size.xs, alignItems: 'baseline', margin: 0, paddingInline: size.xs }}>
        <EuiIcon type="lock" size="s" aria-hidden style={{ flexShrink: 0, position: 'relative', top: 2 }} />
        <span>
          <strong>{i18n.translate('meshObservability.rights.part', { defaultMessage: 'You see a part of this mesh.' })}</strong>{' '}
          {sentences.join(' ')}
        </span>
      </p>
    </EuiText>
  );
}
