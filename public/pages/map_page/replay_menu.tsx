import { EuiButtonEmpty, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { ReplaySpan } from './replay_span';
import { REPLAY_SPANS, replaySpanName } from './replay_span';
import type { ChangePageState } from './use_page_state';

interface Props {
  span: ReplaySpan | undefined;
  change: ChangePageState;
}

/** Begins a replay. */
export function ReplayMenu({ span, change }: Props) {
  const [isOpen, setOpen] = useState(false);
  const label = i18n.translate('meshObservability.replay.button', { defaultMessage: 'Replay' });
  const choose = (next: ReplaySpan) => {
    setOpen(false);
    change({ replay: next });
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={label}
      button={
        <EuiButtonEmpty
          size="s"
          iconType="play"
          color={span === undefined ? 'text' : 'primary'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-test-subj="meshReplayMenu"
        >
          {label}
        </EuiButtonEmpty>
      }
    >
      <EuiContextMenuPanel
        items={REPLAY_SPANS.map((candidate) => (
          <EuiContextMenuItem key={candidate} onClick={() => choose(candidate)} data-test-subj={`meshReplay-${candidate}`}>
            {replaySpanName(candidate)}
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
}
