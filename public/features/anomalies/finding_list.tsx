import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Finding, Findings } from '../../../common/domain/anomaly';
import { createNameOf } from '../../components/finding_text';
import { FindingRow } from './finding_row';
import { toTold } from './to_told';

interface Props {
  findings: Findings;
  onOpen(finding: Finding): void;
  onTraces(finding: Finding): void;
  /** Undefined: nothing can watch what it is about. */
  alertOn(finding: Finding): (() => void) | undefined;
  /** What is known has changed. */
  onKnown(): void;
}

const FIRST = 8;

/** What was found, worst and lasting first: a sentence each, and a way to say that it is known. */
export function FindingList({ findings, onOpen, onTraces, alertOn, onKnown }: Props) {
  const [isAll, setAll] = useState(false);
  const told = toTold(findings);
  if (told.length === 0) {
    return (
      <EuiText size="s" color="subdued" data-test-subj="meshNoFindings">
        <p>
          {i18n.translate('meshObservability.findings.none', {
            defaultMessage:
              'Nothing unusual: {judged, plural, one {one edge or service was} other {# edges and services were}} judged.',
            values: { judged: findings.judged.length },
          })}
        </p>
      </EuiText>
    );
  }
  const nameOf = createNameOf(findings.services);
  return (
    <div data-test-subj="meshFindings">
      {(isAll ? told : told.slice(0, FIRST)).map(({ finding, known }) => (
        <FindingRow
          key={finding.id}
          {...{ finding, known, nameOf, onKnown }}
          onOpen={() => onOpen(finding)}
          onTraces={() => onTraces(finding)}
          onAlert={alertOn(finding)}
        />
      ))}
      {told.length > FIRST && (
        <EuiButtonEmpty size="xs" onClick={() => setAll(!isAll)} data-test-subj="meshFindingsMore">
          {isAll
            ? i18n.translate('meshObservability.findings.fewer', { defaultMessage: 'Show fewer' })
            : i18n.translate('meshObservability.findings.more', {
                defaultMessage: 'Show {count} more',
                values: { count: told.length - FIRST },
              })}
        </EuiButtonEmpty>
      )}
    </div>
  );
}
