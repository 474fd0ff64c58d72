import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Earlier } from '../../components/earlier';
import type { MapChanges } from '../../components/map_changes';

interface Props {
  earlier: Earlier;
  changes: MapChanges | undefined;
  /** Edges whose figures differ worth a line. */
  notable: number;
  isOpen: boolean;
  onToggle(): void;
}

/** How the map differs from the earlier one, in a sentence of counts: heard when they change, not when rates do. */
export function ChangesBar({ earlier, changes, notable, isOpen, onToggle }: Props) {
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} style={{ flexGrow: 0 }} data-test-subj="meshChanges">
      <EuiFlexItem grow={false} style={{ minWidth: 0, flexShrink: 1 }}>
        <EuiText size="s" color="subdued">
          <p role="status" aria-live="polite">
            {sentence(earlier, changes, notable)}
          </p>
        </EuiText>
      </EuiFlexItem>
      {changes && !changes.earlierIsEmpty && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" onClick={onToggle} aria-expanded={isOpen} data-test-subj="meshChangesShow">
            {i18n.translate('meshObservability.changes.show', { defaultMessage: 'What changed' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

function sentence({ label, failure }: Earlier, changes: MapChanges | undefined, notable: number): string {
  if (!changes) {
    return failure == null
      ? i18n.translate('meshObservability.changes.loading', { defaultMessage: 'Asking for {label}…', values: { label } })
      : i18n.translate('meshObservability.changes.failed', {
          defaultMessage: 'The map of {label} could not be had: nothing is compared.',
          values: { label },
        });
  }
  if (changes.earlierIsEmpty) {
    return i18n.translate('meshObservability.changes.empty', {
      defaultMessage: 'There are no access logs of {label}: what is new since then cannot be told.',
      values: { label },
    });
  }
  return i18n.translate('meshObservability.changes.sentence', {
    defaultMessage:
      'Compared with {label}: {appeared, plural, =0 {no new edge} one {# new edge} other {# new edges}}, {vanished, plural, =0 {none gone} one {# gone} other {# gone}}, {notable, plural, =0 {no notable change} one {# notable change} other {# notable changes}}',
    values: { label, appeared: changes.appeared.edges.length, vanished: changes.vanished.edges.length, notable },
  });
}
