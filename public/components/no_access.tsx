import { EuiButtonEmpty, EuiCode, EuiEmptyPrompt, EuiPanel, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { displayName } from './display_name';
import type { Withheld } from './to_withheld';

interface Props {
  withheld: Withheld;
  onRetry(): void;
}

/** In place of a page's figures, for whoever may open the page and may not read what it stands on: no figure, and who can change that. */
export function NoAccess({ withheld: { indices = [], said }, onRetry }: Props) {
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      style={{ display: 'flex', alignItems: 'center', justifyContent: 'center', flexGrow: 1 }}
    >
      <EuiEmptyPrompt
        iconType="lock"
        titleSize="s"
        role="status"
        data-test-subj="meshNoAccess"
        title={
          <h2>
            {i18n.translate('meshObservability.noAccess.title', {
              defaultMessage: 'Your role may not read this mesh’s telemetry',
            })}
          </h2>
        }
        body={
          <>
            <p>
              {i18n.translate('meshObservability.noAccess.why', {
                defaultMessage:
                  'You may open this page, but what it shows is read with your own rights in Elasticsearch, and they grant none of it. Ask an administrator for this privilege:',
              })}
            </p>
            <p>
              <EuiCode>
                {indices.length > 0
                  ? i18n.translate('meshObservability.noAccess.privilege', {
                      defaultMessage: 'read on {indices}',
                      values: { indices: displayName(indices.join(', '), 300) },
                    })
                  : i18n.translate('meshObservability.noAccess.anyPrivilege', {
                      defaultMessage: 'read on the indices of access logs, traces and metrics',
                    })}
              </EuiCode>
            </p>
            {said !== undefined && (
              <EuiText size="xs" color="subdued">
                <p>
                  {i18n.translate('meshObservability.noAccess.said', {
                    defaultMessage: 'Elasticsearch says: {said}',
                    values: { said: displayName(said, 300) },
                  })}
                </p>
              </EuiText>
            )}
          </>
        }
        actions={
          <EuiButtonEmpty iconType="refresh" onClick={onRetry} data-test-subj="meshRetry">
            {i18n.translate('meshObservability.noAccess.retry', { defaultMessage: 'Look again' })}
          </EuiButtonEmpty>
        }
      />
    </EuiPanel>
  );
}
