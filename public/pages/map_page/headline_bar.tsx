import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiIcon, EuiPanel, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { MapSelection } from '../../features/service_map/map_selection';
import type { Headline } from './to_headline';

interface Props {
  headline: Headline | undefined;
  onSelect(selection: MapSelection): void;
}

const ICONS: Record<Headline['tone'], string> = { danger: 'error', warning: 'warning', success: 'check', neutral: 'help' };
const PANEL_COLOURS = { danger: 'danger', warning: 'warning', success: 'transparent', neutral: 'transparent' } as const;
const TEXT_COLOURS = { danger: 'danger', warning: 'warning', success: 'success', neutral: 'subdued' } as const;

/** The most important thing, in one sentence. Screen readers hear it when it changes, not at every refresh. */
export function HeadlineBar({ headline, onSelect }: Props) {
  const { tone, text, about } = headline ?? { tone: 'neutral' as const, text: '' };
  return (
    <EuiPanel
      color={PANEL_COLOURS[tone]}
      hasShadow={false}
      paddingSize="none"
      style={{ padding: '6px 12px', minHeight: 40 }}
      role="status"
      aria-live="polite"
      data-test-subj="meshHeadline"
      data-tone={tone}
    >
      {headline && (
        <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiIcon type={ICONS[tone]} color={TEXT_COLOURS[tone]} aria-hidden />
          </EuiFlexItem>
          <EuiFlexItem grow={false} style={{ minWidth: 0 }}>
            <EuiText size="s" color={TEXT_COLOURS[tone]}>
              <h1 style={{ fontSize: '14px', lineHeight: 1.5, margin: 0, overflowWrap: 'anywhere' }}>{text}</h1>
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
      )}
    </EuiPanel>
  );
}
