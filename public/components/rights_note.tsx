import { EuiIcon, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { CoverageNote } from '../../common/domain/coverage';
import { rightsSentence } from './rights_sentence';
import { uniteRights } from './unite_rights';

/** Above figures that are only of what the user's role shows: that they are, and why. Nothing where the role shows all. */
export function RightsNote({ notes }: { notes: readonly CoverageNote[] }) {
  const { size } = useEuiTheme().euiTheme;
  const rights = uniteRights(notes);
  const sentences = rights.flatMap((note) => rightsSentence(note) ?? []);
  if (sentences.length === 0) return null;
  return (
    <EuiText size="xs" data-test-subj="meshRightsNote" role="note">
      <p style={{ display: 'flex', gap: size.xs, alignItems: 'baseline', margin: 0, paddingInline: size.xs }}>
        <EuiIcon type="lock" size="s" aria-hidden style={{ flexShrink: 0, position: 'relative', top: 2 }} />
        <span>
          <strong>{title(rights)}</strong> {sentences.join(' ')}
        </span>
      </p>
    </EuiText>
  );
}

/** A pattern that a role does not cover whole may match nothing more than what it covers. */
const title = (rights: readonly CoverageNote[]) =>
  rights.some(({ code }) => code === 'reading_limited')
    ? i18n.translate('meshObservability.rights.part', { defaultMessage: 'You see a part of this mesh.' })
    : i18n.translate('meshObservability.rights.perhapsPart', { defaultMessage: 'There may be more of this mesh than you see.' });
