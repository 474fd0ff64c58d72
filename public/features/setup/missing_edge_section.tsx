import {
  EuiButton,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormRow,
  EuiLoadingSpinner,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { FormEvent } from 'react';
import type { MissingEdgeRequest } from '../../../common/contract/missing_edge';
import type { EdgeEvidence } from '../../../common/domain/setup';
import type { TimeRange } from '../../../common/domain/time_range';
import { useMissingEdge } from '../../api/use_setup';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import { evidenceText } from './evidence_text';

/** Names as Kuma writes them; the same in every language. */
const LIKE = { caller: 'orders', called: 'payments_shop_svc_3004' };

/** Who should call whom, and why the map does not show it: what was found in the data. */
export function MissingEdgeSection({ range }: { range: TimeRange | undefined }) {
  const format = useFormat();
  const [source, setSource] = useState('');
  const [destination, setDestination] = useState('');
  const [request, setRequest] = useState<MissingEdgeRequest>();
  const { answer, failure, isFetching, retry } = useMissingEdge(request);
  const canAsk = source.trim() !== '' && destination.trim() !== '' && range !== undefined;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (canAsk) setRequest({ ...range, source: source.trim(), destination: destination.trim() });
  };
  return (
    <>
      <form onSubmit={ask}>
        <EuiFlexGroup gutterSize="m" alignItems="flexEnd" wrap responsive={false}>
          {nameField({
            label: i18n.translate('meshObservability.setup.edgeSource', { defaultMessage: 'Who calls' }),
            value: source,
            like: LIKE.caller,
            onType: setSource,
            subject: 'meshMissingSource',
          })}
          {nameField({
            label: i18n.translate('meshObservability.setup.edgeDestination', { defaultMessage: 'Who is called' }),
            value: destination,
            like: LIKE.called,
            onType: setDestination,
            subject: 'meshMissingDestination',
          })}
          <EuiFlexItem grow={false}>
            <EuiButton size="s" type="submit" isDisabled={!canAsk} isLoading={isFetching} data-test-subj="meshMissingAsk">
              {i18n.translate('meshObservability.setup.askWhy', { defaultMessage: 'Why is it not there?' })}
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      </form>
      <EuiSpacer size="s" />
      {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
      <div role="status">
        {isFetching && !answer && <EuiLoadingSpinner size="m" />}
        {answer && (
          <EuiText size="s">
            <ul data-test-subj="meshEvidence">
              {answer.evidence.map((each) => (
                <li key={JSON.stringify(each)} data-code={each.code} style={{ overflowWrap: 'anywhere' }}>
                  {evidenceText(each, format)}
                </li>
              ))}
              {hasNothingFound(answer.evidence) && <li data-code="nothing_found">{nothingFoundText(answer.evidence)}</li>}
            </ul>
          </EuiText>
        )}
      </div>
    </>
  );
}

/** What limits an answer, and is none by itself. */
const LIMITS: ReadonlySet<EdgeEvidence['code']> = new Set(['cut', 'not_known', 'partial']);

/** Without the access logs nobody can say what is known and what was called. */
const hasNothingFound = (evidence: readonly EdgeEvidence[]): boolean =>
  evidence.every((each) => LIMITS.has(each.code) && !(each.code === 'not_known' && each.signal === 'logs'));

function nothingFoundText(evidence: readonly EdgeEvidence[]): string {
  const isAllRead = !evidence.some((each) => each.code === 'not_known' && each.why.because === 'unread');
  return isAllRead
    ? i18n.translate('meshObservability.setup.noEvidence', {
        defaultMessage:
          'Both are known, and no signal saw one call the other in this time. Perhaps nothing was called, or a connection is still open: those are logged when they end.',
      })
    : i18n.translate('meshObservability.setup.noEvidenceOfAsked', {
        defaultMessage:
          'Both are known, and no signal that could be asked saw one call the other in this time. Perhaps nothing was called, or a connection is still open: those are logged when they end.',
      });
}

interface NameField {
  label: string;
  value: string;
  like: string;
  onType(name: string): void;
  subject: string;
}

const nameField = ({ label, value, like, onType, subject }: NameField) => (
  <EuiFlexItem grow={false} style={{ minWidth: 220 }}>
    <EuiFormRow display="rowCompressed" label={label}>
      <EuiFieldText
        compressed
        value={value}
        maxLength={500}
        placeholder={like}
        onChange={({ target }) => onType(target.value)}
        data-test-subj={subject}
      />
    </EuiFormRow>
  </EuiFlexItem>
);
