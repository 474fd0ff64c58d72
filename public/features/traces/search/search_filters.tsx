import { EuiBadge, EuiFieldNumber, EuiFieldSearch, EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiSwitch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState } from 'react';
import { STATUS } from '../../../../common/domain/trace';
import { Name } from '../../../components/name';
import type { TracesAddress } from '../../../components/traces_address';

interface Props {
  address: TracesAddress;
  change(patch: Partial<Record<keyof TracesAddress, TracesAddress[keyof TracesAddress] | undefined>>): void;
}

const LONGEST = 1_024;

/** What calls have to be like. What is typed is asked for with Enter, or when the field is left. */
export function SearchFilters({ address, change }: Props) {
  const words = {
    path: i18n.translate('meshObservability.traceFilter.path', { defaultMessage: 'Path holds' }),
    text: i18n.translate('meshObservability.traceFilter.text', { defaultMessage: 'Trace id, request id, service, path, agent…' }),
    atLeast: i18n.translate('meshObservability.traceFilter.atLeast', { defaultMessage: 'At least, ms' }),
    status: i18n.translate('meshObservability.traceFilter.status', { defaultMessage: 'Status: 503, 5xx' }),
    below: i18n.translate('meshObservability.traceFilter.below', { defaultMessage: 'Below, ms' }),
  };
  const { source, destination } = address;
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false} style={{ flexGrow: 0 }}>
      {(source !== undefined || destination !== undefined) && (
        <EuiFlexItem grow={false}>
          <EuiBadge
            color="hollow"
            iconType="cross"
            iconSide="right"
            iconOnClick={() => change({ source: undefined, destination: undefined })}
            iconOnClickAriaLabel={i18n.translate('meshObservability.traceFilter.everywhere', {
              defaultMessage: 'Look in the whole mesh',
            })}
            data-test-subj="meshTraceOf"
          >
            <Name name={[source, destination].flatMap((id) => (id === undefined ? [] : [nameIn(id)])).join(' → ')} />
          </EuiBadge>
        </EuiFlexItem>
      )}
      <EuiFlexItem style={{ minWidth: 240 }}>
        <Typed value={address.text ?? ''} onDone={(text) => change({ text: text === '' ? undefined : text })}>
          {(props) => (
            <EuiFieldSearch
              compressed
              fullWidth
              maxLength={LONGEST}
              placeholder={words.text}
              aria-label={words.text}
              {...props}
            />
          )}
        </Typed>
      </EuiFlexItem>
      <EuiFlexItem grow={false} style={{ width: 180 }}>
        <Typed value={address.path ?? ''} onDone={(path) => change({ path: path === '' ? undefined : path })}>
          {(props) => <EuiFieldText compressed maxLength={LONGEST} placeholder={words.path} aria-label={words.path} {...props} />}
        </Typed>
      </EuiFlexItem>
      {(['atLeast', 'below'] as const).map((name) => (
        <EuiFlexItem key={name} grow={false} style={{ width: 120 }}>
          <Typed
            value={address[name]?.toString() ?? ''}
            onDone={(text) => change({ [name]: /^\d{1,8}$/.test(text) ? Number(text) : undefined })}
          >
            {(props) => <EuiFieldNumber compressed min={0} placeholder={words[name]} aria-label={words[name]} {...props} />}
          </Typed>
        </EuiFlexItem>
      ))}
      <EuiFlexItem grow={false} style={{ width: 120 }}>
        <Typed value={address.status ?? ''} onDone={(status) => change({ status: status === '' ? undefined : status })}>
          {(props) => (
            <EuiFieldText
              compressed
              maxLength={3}
              placeholder={words.status}
              aria-label={words.status}
              isInvalid={props.value !== '' && !STATUS.test(props.value)}
              data-test-subj="meshTraceStatus"
              {...props}
            />
          )}
        </Typed>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiSwitch
          compressed
          label={i18n.translate('meshObservability.traceFilter.failed', { defaultMessage: 'Failed only' })}
          checked={address.failed ?? false}
          onChange={({ target }) => change({ failed: target.checked ? true : undefined })}
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

/** The name in a service's id: its fourth part. */
function nameIn(id: string): string {
  const name = id.split('/')[3] ?? id;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface FieldProps {
  value: string;
  onChange(event: { target: { value: string } }): void;
  onBlur(): void;
  onKeyDown(event: { key: string }): void;
}

function Typed({
  value,
  onDone,
  children,
}: {
  value: string;
  onDone(text: string): void;
  children(props: FieldProps): JSX.Element;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => {
    if (text.trim() !== value) onDone(text.trim());
  };
  return children({
    value: text,
    onChange: ({ target }) => setText(target.value),
    onBlur: done,
    onKeyDown: ({ key }) => key === 'Enter' && done(),
  });
}
