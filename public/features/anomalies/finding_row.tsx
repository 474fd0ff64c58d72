import { EuiBadge, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { findingSentence } from '../../components/finding_text';
import { SeverityBadge } from '../../components/severity_badge';
import { useFormat } from '../../components/use_format';
import { KnownButton } from './known_button';
import { KnownText } from './known_text';
import type { Told } from './to_told';

interface Props extends Told {
  nameOf(id: string): string;
  onOpen(): void;
  onTraces(): void;
  /** Undefined: nothing can watch what it is about. */
  onAlert: (() => void) | undefined;
  onKnown(): void;
}

/** One finding: how bad, in a sentence, and what can be done about it. */
export function FindingRow({ finding, known, onOpen, onTraces, onAlert, onKnown, nameOf }: Props) {
  const format = useFormat();
  return (
    <div>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ minHeight: 32 }}>
        <EuiFlexItem grow={false}>
          <SeverityBadge finding={finding} />
        </EuiFlexItem>
        <EuiFlexItem style={{ minWidth: 240 }}>
          <EuiText size="s">
            <p style={{ overflowWrap: 'anywhere', fontStyle: known ? 'italic' : 'normal' }}>
              {findingSentence(finding, nameOf, format)}
            </p>
          </EuiText>
        </EuiFlexItem>
        {finding.confidence === 'low' && (
          <EuiFlexItem grow={false}>
            <EuiBadge color="hollow">
              {i18n.translate('meshObservability.findings.unsure', { defaultMessage: 'little data' })}
            </EuiBadge>
          </EuiFlexItem>
        )}
        {known && (
          <EuiFlexItem grow={false}>
            <KnownText known={known} />
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <KnownButton finding={finding} known={known} onKnown={onKnown} />
        </EuiFlexItem>
        {onAlert && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty size="xs" iconType="bell" onClick={onAlert} data-test-subj="meshAlertOnFinding">
              {i18n.translate('meshObservability.alertButton', { defaultMessage: 'Alert me' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" onClick={onTraces} data-test-subj="meshFindingTraces">
            {i18n.translate('meshObservability.findings.traces', { defaultMessage: 'Traces of then' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" onClick={onOpen} data-test-subj="meshFindingShow">
            {i18n.translate('meshObservability.findings.show', { defaultMessage: 'Show on the map' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </div>
  );
}
