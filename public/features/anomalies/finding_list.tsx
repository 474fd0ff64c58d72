import { EuiBadge, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Finding, Findings, KnownFinding } from '../../../common/domain/anomaly';
import { isOf } from '../../../common/domain/anomaly';
import { createNameOf, findingSentence } from '../../components/finding_text';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';
import { KnownButton } from './known_button';
import { SeverityBadge } from '../../components/severity_badge';

interface Props {
  findings: Findings;
  onOpen(finding: Finding): void;
  onTraces(finding: Finding): void;
  /** What is known has changed. */
  onKnown(): void;
}

const FIRST = 8;

/** What was found, worst and lasting first: a sentence each, and a way to say that it is known. */
export function FindingList({ findings, onOpen, onTraces, onKnown }: Props) {
  const [isAll, setAll] = useState(false);
  const told = findings.findings
    .filter(({ severity }) => severity !== 'warning')
    .map((finding) => ({ finding, known: findings.known.find((each) => isOf(finding, each)) }))
    .sort((a, b) => rank(a) - rank(b));
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
        <Row key={finding.id} {...{ finding, known, onOpen, onTraces, onKnown, nameOf }} />
      ))}
      {told.length > FIRST && (
        <EuiButtonEmpty size="xs" onClick={() => setAll(!isAll)}>
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

type Told = { finding: Finding; known: KnownFinding | undefined };

/** What lasts before what is over before what is known; the server has sorted each by score. */
const rank = ({ finding, known }: Told) => (known ? 2 : finding.until === undefined ? 0 : 1);

type RowProps = Told & Pick<Props, 'onOpen' | 'onTraces' | 'onKnown'> & { nameOf(id: string): string };

function Row({ finding, known, onOpen, onTraces, onKnown, nameOf }: RowProps) {
  const format = useFormat();
  return (
    <div style={{ opacity: known ? 0.7 : 1 }}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ minHeight: 32 }}>
        <EuiFlexItem grow={false}>
          <SeverityBadge finding={finding} />
        </EuiFlexItem>
        <EuiFlexItem style={{ minWidth: 240 }}>
          <EuiText size="s">
            <p style={{ overflowWrap: 'anywhere' }}>{findingSentence(finding, nameOf, format)}</p>
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
            <EuiText size="xs" color="subdued">
              <p>
                {i18n.translate('meshObservability.findings.known', {
                  defaultMessage:
                    'Known until {until}{by, select, other {, says {by}}}{reason, select, none {} other {: {reason}}}',
                  values: {
                    until: format.dateTime(known.until),
                    by: displayName(known.by === '' ? '?' : known.by),
                    reason: known.reason === '' ? 'none' : displayName(known.reason, 200),
                  },
                })}
              </p>
            </EuiText>
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <KnownButton finding={finding} known={known} onKnown={onKnown} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" onClick={() => onTraces(finding)} data-test-subj="meshFindingTraces">
            {i18n.translate('meshObservability.findings.traces', { defaultMessage: 'Traces of then' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" onClick={() => onOpen(finding)} data-test-subj="meshFindingShow">
            {i18n.translate('meshObservability.findings.show', { defaultMessage: 'Show on the map' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </div>
  );
}
