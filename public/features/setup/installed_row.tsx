import { EuiBadge, EuiButton, EuiButtonEmpty, EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiText } from '@elastic/eui';
import React, { useState } from 'react';
import type { InstalledObject, InstalledState, InstallResult } from '../../../common/domain/setup';
import { CopyBlock } from './copy_block';
import { DifferenceList } from './difference_list';
import { alongText, installText, kindText, removeText, showText, stateText } from './install_words';
import { reasonText } from './reason_text';
import { useFocusWhenDone } from './use_focus_when_done';

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
  other_choice: 'primary',
  changed: 'warning',
  foreign: 'warning',
  unavailable: 'hollow',
  unreadable: 'danger',
};

/** One object: what it is for, whether it is there, what is sent, and what can be done. What is not ours asks once more, in place. */
export function InstalledRow({ object, isAllowed, isBusy, result, onRun }: Props) {
  const [isShown, setShown] = useState(false);
  const [asked, setAsked] = useState<Action>();
  const { id, kind, name, purpose, state, request, differences, takesAlong } = object;
  const [panel, began] = useFocusWhenDone<HTMLDivElement>(isBusy);
  const told = result?.reason ?? object.reason;
  return (
    <EuiPanel
      panelRef={panel}
      tabIndex={-1}
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
              {state === 'absent' && takesAlong.length > 0 && (
                <>
                  <br />
                  <em data-test-subj="meshTakesAlong">{alongText(takesAlong)}</em>
                </>
              )}
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
            <Buttons
              object={object}
              isBusy={isBusy}
              asked={asked}
              onAsk={setAsked}
              onRun={(action, confirmed) => {
                began();
                onRun(action, confirmed);
              }}
            />
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {told !== undefined && (
        <EuiCallOut
          size="s"
          color={colourOf(result, state)}
          title={reasonText(told)}
          role={result ? 'alert' : undefined}
          style={{ marginTop: 8 }}
          data-test-subj="meshInstallTold"
        />
      )}
      {differences !== undefined && differences.count > 0 && (isShown || asked === 'install') && (
        <DifferenceList differences={differences} />
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

type Action = 'install' | 'remove';

interface Asking {
  /** What was pressed once, and needs to be pressed again. */
  asked: Action | undefined;
  onAsk(action: Action | undefined): void;
}

/** What is not there, or older as we put it, is put at once; anything else is asked about once more. */
function Buttons({ object: { id, state }, isBusy, asked, onAsk, onRun }: Pick<Props, 'object' | 'isBusy' | 'onRun'> & Asking) {
  if (state === 'unavailable') return null;
  const act = (action: Action) => {
    const needsConfirmation = action === 'remove' || (state !== 'absent' && state !== 'older');
    if (needsConfirmation && asked !== action) return onAsk(action);
    onAsk(undefined);
    onRun(action, needsConfirmation);
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
            onBlur={() => onAsk(undefined)}
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
            onBlur={() => onAsk(undefined)}
            data-test-subj="meshUninstall"
          >
            {removeText(asked === 'remove')}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

function colourOf(result: InstallResult | undefined, state: InstalledState): 'danger' | 'warning' | 'primary' {
  if (result?.did === 'refused' || result?.did === 'failed' || state === 'unreadable') return 'danger';
  return result?.did === 'conflict' || result?.did === 'untried' ? 'warning' : 'primary';
}
