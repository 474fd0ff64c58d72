import { EuiCodeBlock, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { MlRequest } from '../../../common/domain/ml';

/** As they will be sent, in the form that Kibana's console takes. */
export const toConsoleText = (requests: readonly MlRequest[]): string =>
  requests
    .map(({ method, path, body }) => `${method} ${path}${body ? `\n${JSON.stringify(body, undefined, 2)}` : ''}`)
    .join('\n\n');

/** What will be sent, before it is. */
export function RequestList({ requests }: { requests: readonly MlRequest[] }) {
  return (
    <div data-test-subj="meshMlRequests">
      <EuiText size="xs" color="subdued">
        <p>
          {i18n.translate('meshObservability.ml.requests', {
            defaultMessage:
              '{count, plural, one {This request is} other {These # requests are}} sent with your own rights. Copied into Kibana’s console they do the same.',
            values: { count: requests.length },
          })}
        </p>
      </EuiText>
      <EuiSpacer size="xs" />
      <EuiCodeBlock language="json" fontSize="s" paddingSize="s" isCopyable overflowHeight={360}>
        {toConsoleText(requests)}
      </EuiCodeBlock>
    </div>
  );
}
