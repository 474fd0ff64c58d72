import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiIcon, EuiPanel, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { MapSelection } from '../../features/service_map/map_selection';
import type { Headline } from './to_headline';

interface Props {
  headline: Headline | undefined;
  /** It changes twice a second: nobody could listen to that. */
  isPlaying?: boolean;
  onSelect(selection: MapSelection): void;
}

const LOOKS = {
  danger: { icon: 'error', panel: 'danger', text: 'danger' },
  warning: { icon: 'warning', panel: 'warning', text: 'warning' },
  success: { icon: 'check', panel: 'transparent', text: 'success' },
  neutral: { icon: 'help', panel: 'transparent', text: 'subdued' },
} as const;

/** The most important thing, in one sentence. Screen readers hear it when it changes, not at every refresh. */
export function HeadlineBar({ headline, isPlaying = false, onSelect }: Props) {
  return (
    <div role="status" aria-live={isPlaying ? 'off' : 'polite'} data-test-subj="meshHeadline" data-tone={headline?.tone}>
      {headline && <Sentence headline={headline} onSelect={onSelect} />}
    </div>
  );
}

function Sentence({ headline: { tone, text, about }, onSelect }: { headline: Headline } & Pick<Props, 'onSelect'>) {
  const look = LOOKS[tone];
  return (
    <EuiPanel color={look.panel} hasShadow={false} paddingSize="none" style={{ padding: '4px 12px' }}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} style={{ minHeight: 32 }}>
        <EuiFlexItem grow={false}>
          <EuiIcon type={look.icon} color={look.text} aria-hidden />
        </EuiFlexItem>
        <EuiFlexItem grow={false} style={{ minWidth: 0, flexShrink: 1 }}>
          <EuiText size="s" color={look.text}>
            <p style={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{text}</p>
          </EuiText>
        </EuiFlexItem>
        {about && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty size="xs" onClick={() => onSelect(about)} data-test-subj="meshHeadlineShow">
              {i18n.translate('meshObservability.headline.show', { defaultMessage: 'Show it' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
    </EuiPanel>
  );
}
