import {
  EuiButtonGroup,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiProgress,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { ProblemCallout } from '../../components/problem_callout';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';
import { ProofChart } from './proof_chart';
import { toProofSentence } from './to_proof_sentence';
import type { PreviewResult } from './use_rule_preview';

interface Props {
  result: PreviewResult;
  days: number;
  threshold: number | undefined;
  onDays(days: number): void;
  onThreshold(value: number): void;
}

export const PROOF_DAYS = [1, 7] as const;

/** The condition tried on the past, before the rule is made. */
export function Proof({ result: { preview, isCurrent, failure, retry }, days, threshold, onDays, onThreshold }: Props) {
  const format = useFormat();
  if (failure != null && !preview) return <ProblemCallout failure={failure} onRetry={retry} />;
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" style={{ position: 'relative' }} data-test-subj="meshProof">
      {preview && !isCurrent && failure == null && <EuiProgress size="xs" color="primary" position="absolute" />}
      <EuiFlexGroup gutterSize="s" alignItems="flexStart" responsive={false}>
        <EuiFlexItem>
          <EuiText size="s">
            <p role="status" data-test-subj="meshProofSentence" data-current={isCurrent}>
              {preview ? (
                <>
                  <strong>{toProofSentence(preview, days, format)}</strong>{' '}
                  {threshold !== undefined &&
                    i18n.translate('meshObservability.proof.drag', { defaultMessage: 'Drag the line to change the threshold.' })}
                </>
              ) : (
                i18n.translate('meshObservability.proof.trying', { defaultMessage: 'Trying it on the past…' })
              )}
            </p>
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonGroup
            legend={i18n.translate('meshObservability.proof.days', { defaultMessage: 'Tried on' })}
            buttonSize="compressed"
            idSelected={String(days)}
            onChange={(id) => onDays(Number(id))}
            options={PROOF_DAYS.map((choice) => ({
              id: String(choice),
              label: i18n.translate('meshObservability.proof.choice', {
                defaultMessage: '{days, plural, one {24 h} other {# d}}',
                values: { days: choice },
              }),
            }))}
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      {preview ? <ProofChart preview={preview} threshold={threshold} onThreshold={onThreshold} /> : <EuiSkeletonText lines={6} />}
      {preview && <Remarks preview={preview} />}
      {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
    </EuiPanel>
  );
}

function Remarks({ preview: { chart, edges, cut, coverage } }: { preview: NonNullable<PreviewResult['preview']> }) {
  const remarks = [
    chart && edges > 1
      ? i18n.translate('meshObservability.proof.shown', {
          defaultMessage: 'Shown: {source} → {destination}, one of {edges, plural, other {# edges}}.',
          values: { source: displayName(chart.edge.source), destination: displayName(chart.edge.destination), edges },
        })
      : undefined,
    cut
      ? i18n.translate('meshObservability.proof.cut', {
          defaultMessage: 'Tried on the first {edges} edges only: there are more than fit.',
          values: { edges },
        })
      : undefined,
    coverage.notes.length > 0
      ? i18n.translate('meshObservability.proof.partial', {
          defaultMessage: 'Elasticsearch answered in part only: there may have been more.',
        })
      : undefined,
  ].filter((remark) => remark !== undefined);
  if (remarks.length === 0) return null;
  return (
    <EuiText size="xs" color="subdued">
      <p>{remarks.join(' ')}</p>
    </EuiText>
  );
}
