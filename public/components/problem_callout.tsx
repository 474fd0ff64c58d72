import { EuiCallOut, EuiLink } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import { toProblemText } from './to_problem_text';

interface Props {
  failure: unknown;
  /** One more sentence: what the page shows meanwhile. */
  children?: ReactNode;
  onRetry(): void;
}

/** What went wrong in the server's own words, above what is still on screen. */
export function ProblemCallout({ failure, children, onRetry }: Props) {
  const { title, message } = toProblemText(failure);
  return (
    <EuiCallOut color="danger" iconType="error" size="s" title={title} data-test-subj="meshError" role="alert">
      <p>
        {message} {children}{' '}
        <EuiLink onClick={onRetry} data-test-subj="meshRetry">
          {i18n.translate('meshObservability.problem.retryLink', { defaultMessage: 'Try again' })}
        </EuiLink>
      </p>
    </EuiCallOut>
  );
}
