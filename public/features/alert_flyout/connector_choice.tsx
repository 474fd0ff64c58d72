import {
  EuiCheckbox,
  EuiFieldText,
  EuiFormRow,
  EuiPanel,
  EuiText,
  EuiTextArea,
  EuiTextColor,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Connector } from '../../host/rule';
import type { AlertDraft } from './alert_draft';
import { kindOf } from './connector_kinds';

interface Props {
  connector: Connector;
  draft: AlertDraft;
  change(patch: Partial<AlertDraft>): void;
  /** Messages can be written over. */
  showsMessages: boolean;
}

/** One connector: chosen or not, to whom, and with what words. */
export function ConnectorChoice({ connector, draft, change, showsMessages }: Props) {
  const id = useGeneratedHtmlId({ prefix: 'meshConnector' });
  const kind = kindOf(connector);
  if (!kind) return null;
  const isChosen = draft.connectors.includes(connector.id);
  const toggle = () =>
    change({
      connectors: isChosen ? draft.connectors.filter((known) => known !== connector.id) : [...draft.connectors, connector.id],
    });
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" style={{ marginBottom: 4 }} data-test-subj="meshConnector">
      <EuiCheckbox
        id={id}
        checked={isChosen}
        onChange={toggle}
        label={
          <EuiText size="s">
            <p>
              <strong>{kind.name}</strong> · {connector.name}{' '}
              <EuiTextColor color="subdued">
                <small>{kind.hint}</small>
              </EuiTextColor>
            </p>
          </EuiText>
        }
      />
      {isChosen && kind.target && (
        <EuiFormRow label={kind.target.label} display="rowCompressed" fullWidth>
          <EuiFieldText
            compressed
            fullWidth
            placeholder={kind.target.placeholder}
            value={draft.targets[connector.id] ?? ''}
            onChange={(event) => change({ targets: { ...draft.targets, [connector.id]: event.target.value } })}
            data-test-subj="meshConnectorTarget"
          />
        </EuiFormRow>
      )}
      {isChosen && showsMessages && kind.message !== undefined && (
        <EuiFormRow
          label={i18n.translate('meshObservability.connector.message', { defaultMessage: 'Message (Mustache)' })}
          display="rowCompressed"
          fullWidth
        >
          <EuiTextArea
            compressed
            fullWidth
            rows={3}
            value={draft.messages[connector.id] ?? kind.message}
            onChange={(event) => change({ messages: { ...draft.messages, [connector.id]: event.target.value } })}
            data-test-subj="meshConnectorMessage"
          />
        </EuiFormRow>
      )}
    </EuiPanel>
  );
}
