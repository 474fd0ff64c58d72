import { EuiButton, EuiEmptyPrompt, EuiPanel } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { toProblemText } from '../../components/to_problem_text';

interface Props {
  failure: unknown;
  onRetry(): void;
}

/** Stands where the map would be when the very first request failed. */
export function ProblemPrompt({ failure, onRetry }: Props) {
  const { title, message } = toProblemText(failure);
  return (
    <EuiPanel hasBorder hasShadow={false} style={{ display: 'flex', alignItems: 'center', justifyContent: 'center' }}>
      <EuiEmptyPrompt
        color="danger"
        iconType="error"
        titleSize="s"
        role="alert"
        data-test-subj="meshError"
        title={<h2>{title}</h2>}
        body={<p>{message}</p>}
        actions={
          <EuiButton color="danger" fill iconType="refresh" onClick={onRetry} data-test-subj="meshRetry">
            {i18n.translate('meshObservability.problem.retry', { defaultMessage: 'Try again' })}
          </EuiButton>
        }
      />
    </EuiPanel>
  );
}
