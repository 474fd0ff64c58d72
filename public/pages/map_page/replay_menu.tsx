import { EuiContextMenuItem, EuiContextMenuPanel } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { PopoverButton } from '../../components/popover_button';
import type { ReplaySpan } from './replay_span';
import { REPLAY_SPANS, replaySpanName } from './replay_span';
import type { ChangePageState } from './use_page_state';

interface Props {
  span: ReplaySpan | undefined;
  change: ChangePageState;
}

/** Begins a replay. */
export function ReplayMenu({ span, change }: Props) {
  return (
    <PopoverButton
      title={i18n.translate('meshObservability.replay.button', { defaultMessage: 'Replay' })}
      iconType="play"
      color={span === undefined ? 'text' : 'primary'}
      panelPaddingSize="none"
      data-test-subj="meshReplayMenu"
    >
      {(close) => (
        <EuiContextMenuPanel
          items={REPLAY_SPANS.map((candidate) => (
            <EuiContextMenuItem
              key={candidate}
              onClick={() => {
                close();
                change({ replay: candidate });
              }}
              data-test-subj={`meshReplay-${candidate}`}
            >
              {replaySpanName(candidate)}
            </EuiContextMenuItem>
          ))}
        />
      )}
    </PopoverButton>
  );
}
