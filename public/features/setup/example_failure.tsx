import { EuiCallOut, EuiLink } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** That a file of examples/ could not be fetched, where else it is, and another try. */
export function ExampleFailure({ path, onRetry }: { path: string; onRetry(): void }) {
  return (
    <EuiCallOut
      size="s"
      color="danger"
      role="alert"
      title={i18n.translate('meshObservability.setup.noExample', {
        defaultMessage: 'The file could not be fetched; it is examples/{path} in the repository.',
        values: { path },
      })}
      data-test-subj="meshWizardNoExample"
    >
      <EuiLink onClick={onRetry} data-test-subj="meshWizardRetry">
        {i18n.translate('meshObservability.setup.fetchAgain', { defaultMessage: 'Try again' })}
      </EuiLink>
    </EuiCallOut>
  );
}
