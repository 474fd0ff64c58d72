import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiFormRow,
  EuiPopover,
  EuiPopoverTitle,
  EuiSelect,
  EuiSpacer,
  EuiToolTip,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Finding, KnownFinding } from '../../../common/domain/anomaly';
import { epochMs } from '../../../common/domain/units';
import { useClient } from '../../api/use_client';
import { useNotifyFailure } from '../../components/use_notify_failure';
import { useHost } from '../../host/use_host';

interface Props {
  finding: Finding;
  known: KnownFinding | undefined;
  onKnown(): void;
}

const HOUR = 3_600_000;

/** Says for everybody in the space that a finding is known, until when and why; or takes it back. */
export function KnownButton({ finding, known, onKnown }: Props) {
  const client = useClient();
  const { notify, may } = useHost();
  const notifyFailure = useNotifyFailure();
  const [isOpen, setOpen] = useState(false);
  const [hours, setHours] = useState('4');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);

  const save = async (until: number | null) => {
    setBusy(true);
    try {
      await client.knownFinding({ findingId: finding.id, until: until === null ? null : epochMs(until), reason });
      setOpen(false);
      notify.success(until === null ? toldAgain() : toldLast());
      onKnown();
    } catch (failure) {
      notifyFailure(failure);
    } finally {
      setBusy(false);
    }
  };

  if (!may.knownFindings) return known ? null : <NotAllowed />;
  if (known) {
    return (
      <EuiButtonEmpty size="xs" isLoading={isBusy} onClick={() => void save(null)} data-test-subj="meshKnownEnd">
        {i18n.translate('meshObservability.known.end', { defaultMessage: 'Not known any more' })}
      </EuiButtonEmpty>
    );
  }
  const title = i18n.translate('meshObservability.known.title', { defaultMessage: 'Known, for everybody in this space' });
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      aria-label={title}
      button={
        <EuiButtonEmpty size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} data-test-subj="meshKnown">
          {buttonText()}
        </EuiButtonEmpty>
      }
    >
      <EuiPopoverTitle paddingSize="s">{title}</EuiPopoverTitle>
      <form
        style={{ width: 280 }}
        onSubmit={(event) => {
          event.preventDefault();
          void save(Date.now() + Number(hours) * HOUR);
        }}
      >
        <EuiFormRow label={i18n.translate('meshObservability.known.until', { defaultMessage: 'Do not tell it for' })}>
          <EuiSelect
            compressed
            value={hours}
            onChange={({ target }) => setHours(target.value)}
            options={durations()}
            data-test-subj="meshKnownFor"
          />
        </EuiFormRow>
        <EuiFormRow label={i18n.translate('meshObservability.known.reason', { defaultMessage: 'Why' })}>
          <EuiFieldText
            compressed
            maxLength={1_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            data-test-subj="meshKnownReason"
          />
        </EuiFormRow>
        <EuiSpacer size="m" />
        <EuiButton size="s" fill type="submit" isLoading={isBusy} data-test-subj="meshKnownSave">
          {i18n.translate('meshObservability.known.save', { defaultMessage: 'It is known' })}
        </EuiButton>
      </form>
    </EuiPopover>
  );
}

const toldLast = () =>
  i18n.translate('meshObservability.known.saved', { defaultMessage: 'It is known now, and listed last until then' });
const toldAgain = () => i18n.translate('meshObservability.known.ended', { defaultMessage: 'It is told again' });

/** There, so that nobody looks for it, and says what would be needed. */
const NotAllowed = () => (
  <EuiToolTip
    content={i18n.translate('meshObservability.known.notAllowed', {
      defaultMessage:
        'Your role may not say that a finding is known. Ask an administrator for this privilege of Mesh Observability.',
    })}
  >
    <EuiButtonEmpty size="xs" isDisabled data-test-subj="meshKnownNotAllowed">
      {buttonText()}
    </EuiButtonEmpty>
  </EuiToolTip>
);

const buttonText = () => i18n.translate('meshObservability.known.button', { defaultMessage: 'Known, until …' });

const durations = () => [
  { value: '1', text: i18n.translate('meshObservability.known.hour', { defaultMessage: '1 hour' }) },
  { value: '4', text: i18n.translate('meshObservability.known.fourHours', { defaultMessage: '4 hours' }) },
  { value: '24', text: i18n.translate('meshObservability.known.day', { defaultMessage: '1 day' }) },
  { value: '168', text: i18n.translate('meshObservability.known.week', { defaultMessage: '1 week' }) },
];
