import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';

interface Props {
  children: ReactNode;
}

/** Keeps a fault in one part from taking the rest of the page with it. */
export class ErrorBoundary extends React.Component<Props, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EuiEmptyPrompt
        color="danger"
        iconType="error"
        titleSize="s"
        data-test-subj="meshFault"
        title={<h2>{i18n.translate('meshObservability.fault.title', { defaultMessage: 'This part of the page failed' })}</h2>}
        body={<p>{error.message.slice(0, 300)}</p>}
        actions={
          <EuiButton iconType="refresh" onClick={() => this.setState({ error: undefined })}>
            {i18n.translate('meshObservability.fault.again', { defaultMessage: 'Show it again' })}
          </EuiButton>
        }
      />
    );
  }
}
