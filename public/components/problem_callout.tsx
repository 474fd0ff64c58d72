import { EuiButton, EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import { HttpFailure } from '../host/http_failure';

interface Props {
  failure: unknown;
  /** One more sentence: what the page shows meanwhile. */
  children?: ReactNode;
  onRetry(): void;
}

/** What went wrong in the server's own words, and a way to try again. */
export function ProblemCallout({ failure, children, onRetry }: Props) {
  return (
    <EuiCallOut color="danger" iconType="error" size="s" title={titleOf(failure)} data-test-subj="meshError" role="alert">
      <p>
        {messageOf(failure)} {children}
      </p>
      <EuiButton size="s" color="danger" iconType="refresh" onClick={onRetry} data-test-subj="meshRetry">
        {i18n.translate('meshObservability.problem.retry', { defaultMessage: 'Try again' })}
      </EuiButton>
    </EuiCallOut>
  );
}

function messageOf(failure: unknown): string {
  if (failure instanceof HttpFailure) return failure.problem.message;
  return i18n.translate('meshObservability.problem.unexpected', {
    defaultMessage: 'The answer could not be understood. Reload the page; if that does not help, the server log says more.',
  });
}

function titleOf(failure: unknown): string {
  const code = failure instanceof HttpFailure ? failure.problem.code : 'internal';
  switch (code) {
    case 'bad_request':
      return i18n.translate('meshObservability.problem.badRequest', { defaultMessage: 'This cannot be asked' });
    case 'forbidden':
      return i18n.translate('meshObservability.problem.forbidden', { defaultMessage: 'Not allowed' });
    case 'elasticsearch_busy':
      return i18n.translate('meshObservability.problem.busy', { defaultMessage: 'Elasticsearch is busy' });
    case 'elasticsearch_unreachable':
      return i18n.translate('meshObservability.problem.unreachable', { defaultMessage: 'Elasticsearch is not there' });
    case 'elasticsearch_timeout':
      return i18n.translate('meshObservability.problem.timeout', { defaultMessage: 'Elasticsearch took too long' });
    case 'elasticsearch_refused':
      return i18n.translate('meshObservability.problem.refused', { defaultMessage: 'Elasticsearch refused the search' });
    case 'aborted':
      return i18n.translate('meshObservability.problem.aborted', { defaultMessage: 'Cancelled' });
    case 'internal':
      return i18n.translate('meshObservability.problem.internal', { defaultMessage: 'That did not work' });
  }
}
