import { EuiBadge, EuiButton, EuiButtonEmpty, EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { InstalledObject, InstalledState, InstallResult } from '../../../common/domain/setup';
import { displayName } from '../../components/display_name';
import { CopyBlock } from './copy_block';

interface Props {
  object: InstalledObject;
  isAllowed: boolean;
  isBusy: boolean;
  /** What came of the last try. */
  result: InstallResult | undefined;
  onRun(action: 'install' | 'remove', confirmed: boolean): void;
}

const COLOURS: Record<InstalledState, 'success' | 'warning' | 'hollow' | 'danger' | 'primary'> = {
  absent: 'hollow',
  current: 'success',
  older: 'primary',
  newer: 'primary',
  changed: 'warning',
  foreign: 'warning',
  unavailable: 'hollow',
  unreadable: 'danger',
};

/** One object: what it is for, whether it is there, what is sent, and what can be done. What is not ours asks once more, in place. */
export function InstalledRow({ object, isAllowed, isBusy, result, onRun }: Props) {
  const [isShown, setShown] = useState(false);
  const { id, kind, name, purpose, state, message, request } = object;
  const told = result?.did === 'refused' || result?.did === 'conflict' ? result.message : message;
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      style={{ marginBottom: 8 }}
      data-test-subj="meshInstalled"
      data-id={id}
      data-state={state}
    >
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem style={{ minWidth: 220 }}>
          <EuiText size="s">
            <p style={{ overflowWrap: 'anywhere' }}>
              <strong>{name}</strong> <span>{kindText(kind)}</span>
              <br />
              {purpose}
            </p>
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiBadge color={COLOURS[state]}>{stateText(object)}</EuiBadge>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            aria-expanded={isShown}
            aria-label={`${showText(isShown)}: ${id}`}
            onClick={() => setShown(!isShown)}
            data-test-subj="meshInstalledShow"
          >
            {showText(isShown)}
          </EuiButtonEmpty>
        </EuiFlexItem>
        {isAllowed && (
          <EuiFlexItem grow={false}>
            <Buttons object={object} isBusy={isBusy} onRun={onRun} />
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {told !== undefined && (
        <EuiCallOut
          size="s"
          color={result?.did === 'refused' || state === 'unreadable' ? 'danger' : state === 'unavailable' ? 'primary' : 'warning'}
          title={displayName(told, 700)}
          role={result ? 'alert' : undefined}
          style={{ marginTop: 8 }}
          data-test-subj="meshInstallTold"
        />
      )}
      {isShown && (
        <CopyBlock
          language="json"
          text={`${request.method} ${request.path}\n${JSON.stringify(request.body, undefined, 2)}`}
          data-test-subj="meshInstallBody"
        />
      )}
    </EuiPanel>
  );
}

function Buttons({ object: { id, state }, isBusy, onRun }: Pick<Props, 'object' | 'isBusy' | 'onRun'>) {
  const [asked, setAsked] = useState<'install' | 'remove'>();
  const isOurs = state === 'current' || state === 'older';
  const needsConfirmation = !isOurs && state !== 'absent';
  if (state === 'unavailable') return null;
  const act = (action: 'install' | 'remove') => {
    if (needsConfirmation && asked !== action) setAsked(action);
    else if (action === 'remove' && asked !== action) setAsked(action);
    else {
      setAsked(undefined);
      onRun(action, needsConfirmation);
    }
  };
  return (
    <EuiFlexGroup gutterSize="xs" alignItems="center" responsive={false}>
      {state !== 'current' && (
        <EuiFlexItem grow={false}>
          <EuiButton
            size="s"
            color={asked === 'install' ? 'danger' : 'primary'}
            isDisabled={isBusy}
            aria-label={`${installText(state, asked === 'install')}: ${id}`}
            onClick={() => act('install')}
            onBlur={() => setAsked(undefined)}
            data-test-subj="meshInstall"
          >
            {installText(state, asked === 'install')}
          </EuiButton>
        </EuiFlexItem>
      )}
      {state !== 'absent' && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            color={asked === 'remove' ? 'danger' : 'text'}
            isDisabled={isBusy}
            aria-label={`${removeText(asked === 'remove')}: ${id}`}
            onClick={() => act('remove')}
            onBlur={() => setAsked(undefined)}
            data-test-subj="meshUninstall"
          >
            {removeText(asked === 'remove')}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

const showText = (isShown: boolean) =>
  isShown
    ? i18n.translate('meshObservability.setup.hide', { defaultMessage: 'Hide' })
    : i18n.translate('meshObservability.setup.show', { defaultMessage: 'Show' });

const removeText = (isSure: boolean) =>
  isSure
    ? i18n.translate('meshObservability.setup.removeSure', { defaultMessage: 'Remove it; documents stay' })
    : i18n.translate('meshObservability.setup.remove', { defaultMessage: 'Remove' });

function installText(state: InstalledState, isSure: boolean): string {
  if (isSure) return i18n.translate('meshObservability.setup.overwriteSure', { defaultMessage: 'Overwrite what is there' });
  if (state === 'absent') return i18n.translate('meshObservability.setup.install', { defaultMessage: 'Install' });
  if (state === 'older') return i18n.translate('meshObservability.setup.upgrade', { defaultMessage: 'Upgrade' });
  return i18n.translate('meshObservability.setup.overwrite', { defaultMessage: 'Overwrite' });
}

function kindText(kind: InstalledObject['kind']): string {
  switch (kind) {
    case 'component_template':
      return i18n.translate('meshObservability.setup.componentTemplate', { defaultMessage: 'component template' });
    case 'index_template':
      return i18n.translate('meshObservability.setup.indexTemplate', { defaultMessage: 'index template' });
    case 'ingest_pipeline':
      return i18n.translate('meshObservability.setup.ingestPipeline', { defaultMessage: 'ingest pipeline' });
    case 'lifecycle_policy':
      return i18n.translate('meshObservability.setup.lifecyclePolicy', { defaultMessage: 'lifecycle policy' });
  }
}

function stateText({ state, version, installed = 0 }: InstalledObject): string {
  switch (state) {
    case 'absent':
      return i18n.translate('meshObservability.setup.stateAbsent', { defaultMessage: 'not there' });
    case 'current':
      return i18n.translate('meshObservability.setup.stateCurrent', {
        defaultMessage: 'there, version {version}',
        values: { version },
      });
    case 'older':
      return i18n.translate('meshObservability.setup.stateOlder', {
        defaultMessage: 'version {installed}, ours is {version}',
        values: { version, installed },
      });
    case 'newer':
      return i18n.translate('meshObservability.setup.stateNewer', {
        defaultMessage: 'newer: version {installed}, ours is {version}',
        values: { version, installed },
      });
    case 'changed':
      return i18n.translate('meshObservability.setup.stateChanged', { defaultMessage: 'changed by somebody' });
    case 'foreign':
      return i18n.translate('meshObservability.setup.stateForeign', { defaultMessage: 'somebody else’s' });
    case 'unavailable':
      return i18n.translate('meshObservability.setup.stateUnavailable', { defaultMessage: 'not to be had here' });
    case 'unreadable':
      return i18n.translate('meshObservability.setup.stateUnreadable', { defaultMessage: 'you may not look' });
  }
}
