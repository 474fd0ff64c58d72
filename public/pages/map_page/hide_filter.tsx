import { EuiFilterButton, EuiPopover, EuiSpacer, EuiSwitch, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Hideable } from '../../../common/domain/hideable';
import { HIDEABLE } from '../../../common/domain/hideable';
import { ChevronDown } from '../../components/chevron_down';

interface Props {
  hide: Hideable[];
  onChange(hide: Hideable[]): void;
}

/** Takes traffic off the map that is rarely what one looks for. */
export function HideFilter({ hide, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const label = i18n.translate('meshObservability.hide.label', { defaultMessage: 'Hide' });
  const toggle = (hideable: Hideable) =>
    onChange(HIDEABLE.filter((candidate) => hide.includes(candidate) !== (candidate === hideable)));
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      aria-label={label}
      button={
        <EuiFilterButton
          iconType={ChevronDown}
          isSelected={isOpen}
          hasActiveFilters={hide.length > 0}
          numActiveFilters={hide.length}
          onClick={() => setOpen(!isOpen)}
          data-test-subj="meshHide"
        >
          {label}
        </EuiFilterButton>
      }
    >
      <div style={{ width: 260 }}>
        {HIDEABLE.map((hideable) => {
          const { title, sentence } = wordsOf(hideable);
          return (
            <div key={hideable}>
              <EuiSwitch
                compressed
                label={title}
                checked={hide.includes(hideable)}
                onChange={() => toggle(hideable)}
                data-test-subj={`meshHide-${hideable}`}
              />
              <EuiText size="xs" color="subdued">
                <p>{sentence}</p>
              </EuiText>
              <EuiSpacer size="s" />
            </div>
          );
        })}
      </div>
    </EuiPopover>
  );
}

function wordsOf(hideable: Hideable): { title: string; sentence: string } {
  switch (hideable) {
    case 'probes':
      return {
        title: i18n.translate('meshObservability.hide.probes', { defaultMessage: 'Hide probes' }),
        sentence: i18n.translate('meshObservability.hide.probesSentence', {
          defaultMessage: 'Health checks, by their path or user agent.',
        }),
      };
    case 'passthrough':
      return {
        title: i18n.translate('meshObservability.hide.passthrough', { defaultMessage: 'Hide passthrough' }),
        sentence: i18n.translate('meshObservability.hide.passthroughSentence', {
          defaultMessage: 'Traffic that leaves the mesh for places it does not know.',
        }),
      };
  }
}
