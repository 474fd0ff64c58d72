import {
  EuiButton,
  EuiFieldNumber,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormRow,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Confirmation, InstalledObject } from '../../../common/domain/setup';
import { useSetupInstallation } from '../../api/use_setup';
import { ProblemCallout } from '../../components/problem_callout';
import { useHost } from '../../host/use_host';
import { InstalledRow } from './installed_row';
import { useFocusWhenDone } from './use_focus_when_done';
import { useInstall } from './use_install';

const MOST_DAYS = 3_650;

/** What is put into the cluster: shown before it is done, each by itself or all that is missing at once. */
export function InstallSection({ onChanged }: { onChanged(): void }) {
  const { may } = useHost();
  const [typed, setTyped] = useState<number>();
  const isWrong = typed !== undefined && !(Number.isInteger(typed) && typed >= 1 && typed <= MOST_DAYS);
  const keepDays = isWrong ? undefined : typed;
  const { installation, failure, refresh, isFetching, isOfOtherDays } = useSetupInstallation(keepDays);
  // Until somebody types, the days are those that are installed.
  const days = typed ?? installation?.keepDays;
  const asked = keepDays === undefined ? {} : { keepDays };
  const { run, busy, results } = useInstall(() => {
    refresh();
    onChanged();
  });
  const [status, began] = useFocusWhenDone<HTMLParagraphElement>(busy !== undefined);
  const objects = installation?.objects ?? [];
  const open = objects.filter(({ choice, state }) => choice === undefined && (state === 'absent' || state === 'older'));
  const isSettled = objects.length > 0 && objects.every(({ choice, state }) => choice !== undefined || state === 'current');
  const row = (object: InstalledObject) => (
    <InstalledRow
      key={object.id}
      object={object}
      isAllowed={may.setup}
      isBusy={busy !== undefined || isOfOtherDays || (isWrong && object.choice === 'keep_days')}
      result={results.get(object.id)}
      onRun={(action, isConfirmed) =>
        void run({
          action,
          only: [object.id],
          confirmed: isConfirmed ? [toConfirmation(object)] : [],
          ...asked,
        })
      }
    />
  );
  return (
    <>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('meshObservability.setup.installIntro', {
            defaultMessage:
              'Lines as JSON that are there already are read without any of it, but our files for Logstash and Filebeat need the pipeline. With it pages are about eight times quicker, numbers in quotes become numbers, and text becomes fields. Nothing of anybody else’s is overwritten unless you confirm it.',
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      {failure != null && <ProblemCallout failure={failure} onRetry={refresh} />}
      {!installation && failure == null && <EuiSkeletonText lines={4} />}
      {objects.filter(({ choice }) => choice === undefined).map(row)}
      {installation && (
        <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ marginTop: 8 }}>
          {may.setup && open.length > 0 && (
            <EuiFlexItem grow={false}>
              <EuiButton
                fill
                size="s"
                isLoading={busy !== undefined || isFetching}
                onClick={() => {
                  began();
                  void run({ action: 'install', confirmed: [], ...asked });
                }}
                data-test-subj="meshInstallAll"
              >
                {i18n.translate('meshObservability.setup.installAll', {
                  defaultMessage: 'Install {count, plural, one {what is missing} other {all # that are missing}}',
                  values: { count: open.length },
                })}
              </EuiButton>
            </EuiFlexItem>
          )}
          <EuiFlexItem>
            <EuiText size="s" role="status">
              <p ref={status} tabIndex={-1} data-test-subj="meshInstallState">
                {stateSentence(may.setup, isSettled)}
              </p>
            </EuiText>
          </EuiFlexItem>
        </EuiFlexGroup>
      )}
      {installation && (
        <>
          <EuiSpacer size="m" />
          <EuiTitle size="xxs">
            <h3>{i18n.translate('meshObservability.setup.choices', { defaultMessage: 'Only if you want it' })}</h3>
          </EuiTitle>
          <EuiSpacer size="s" />
          <EuiFormRow
            display="columnCompressed"
            label={i18n.translate('meshObservability.setup.keepDays', { defaultMessage: 'Delete access logs after (days)' })}
            isInvalid={isWrong}
            error={i18n.translate('meshObservability.setup.keepDaysWrong', { defaultMessage: '1 to 3,650 days.' })}
          >
            <EuiFieldNumber
              compressed
              min={1}
              max={MOST_DAYS}
              value={days === undefined || Number.isNaN(days) ? '' : days}
              isInvalid={isWrong}
              onChange={({ target }) => setTyped(target.valueAsNumber)}
              data-test-subj="meshKeepDays"
            />
          </EuiFormRow>
          <EuiSpacer size="s" />
          {objects.filter(({ choice }) => choice !== undefined).map(row)}
        </>
      )}
    </>
  );
}

/** Of what is shown, and nothing that came after. */
const toConfirmation = ({ id, state, digest }: InstalledObject): Confirmation => ({
  id,
  state,
  ...(digest === undefined ? {} : { digest }),
});

function stateSentence(mayInstall: boolean, isSettled: boolean): string {
  if (isSettled)
    return i18n.translate('meshObservability.setup.allThere', { defaultMessage: 'Everything is there, as this version has it.' });
  if (!mayInstall)
    return i18n.translate('meshObservability.setup.mayNot', {
      defaultMessage:
        'Your role may look, but not install: it lacks “Install what telemetry needs”. What is shown can be copied for somebody who may.',
    });
  return '';
}
