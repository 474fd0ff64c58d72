import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldPassword,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormRow,
  EuiPanel,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import { toProblemText } from '../../components/to_problem_text';
import type { NewConnector } from '../../host/rule';
import type { ConnectorKind } from './connector_kinds';

interface Props {
  kind: ConnectorKind;
  onCreate(connector: NewConnector): Promise<unknown>;
  onCancel(): void;
}

const ON_CALL = () => i18n.translate('meshObservability.connector.onCall', { defaultMessage: 'on call' });

/** A connector made where it is needed. */
export function NewConnectorForm({ kind: { name: kindName, form }, onCreate, onCancel }: Props) {
  const [name, setName] = useState(`${kindName} ${ON_CALL()}`);
  const [values, setValues] = useState<Record<string, string>>({});
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (!form) return null;
  const isComplete = name.trim() !== '' && form.fields.every(({ id, optional }) => optional || (values[id] ?? '').trim() !== '');

  const save = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      const trimmed = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value.trim()]));
      await onCreate(form.toConnector(name.trim(), trimmed));
    } catch (error) {
      setFailure(error);
      setSaving(false);
    }
  };

  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" data-test-subj="meshNewConnector">
      <EuiFormRow
        label={i18n.translate('meshObservability.connector.name', { defaultMessage: 'Name' })}
        display="rowCompressed"
        fullWidth
      >
        <EuiFieldText
          compressed
          fullWidth
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          data-test-subj="meshConnectorName"
        />
      </EuiFormRow>
      {form.fields.map(({ id, label, secret, placeholder }) => {
        const Field = secret ? EuiFieldPassword : EuiFieldText;
        return (
          <EuiFormRow key={id} label={label} display="rowCompressed" fullWidth>
            <Field
              compressed
              fullWidth
              autoComplete="off"
              placeholder={placeholder}
              value={values[id] ?? ''}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => setValues({ ...values, [id]: event.target.value })}
              data-test-subj={`meshConnectorField-${id}`}
            />
          </EuiFormRow>
        );
      })}
      <EuiFormRow
        isInvalid={failure !== undefined}
        error={failure === undefined ? undefined : toProblemText(failure).message}
        fullWidth
      >
        <EuiFlexGroup gutterSize="s" justifyContent="flexEnd" responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty size="s" onClick={onCancel}>
              {i18n.translate('meshObservability.connector.cancel', { defaultMessage: 'Cancel' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButton
              size="s"
              isDisabled={!isComplete}
              isLoading={isSaving}
              onClick={() => void save()}
              data-test-subj="meshConnectorSave"
            >
              {i18n.translate('meshObservability.connector.save', { defaultMessage: 'Save connector' })}
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiFormRow>
      <EuiSpacer size="xs" />
    </EuiPanel>
  );
}
