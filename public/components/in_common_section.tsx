import { EuiButtonEmpty, EuiButtonGroup, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { InCommon } from '../../common/domain/trace';
import { InCommonList } from './in_common_list';
import { PanelSection } from './panel_section';
import { ProblemCallout } from './problem_callout';

/** How the question stands, and what can be asked. */
interface Props {
  answer: InCommon | undefined;
  failure: unknown;
  retry(): void;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  about: 'slow' | 'failed';
  onChoose(about: 'slow' | 'failed'): void;
  canBeSlow: boolean;
}

/** What slow, or failed, requests have in common. Closed until somebody wants it: it takes searches of its own. */
export function InCommonSection({ answer, failure, retry, isOpen, onToggle, about, onChoose, canBeSlow }: Props) {
  return (
    <PanelSection
      title={i18n.translate('meshObservability.inCommon.title', { defaultMessage: 'What slow or failed ones have in common' })}
      aside={
        <EuiButtonEmpty size="xs" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)} data-test-subj="meshInCommon">
          {isOpen
            ? i18n.translate('meshObservability.inCommon.hide', { defaultMessage: 'Hide' })
            : i18n.translate('meshObservability.inCommon.show', { defaultMessage: 'Find out' })}
        </EuiButtonEmpty>
      }
    >
      {isOpen && (
        <>
          <EuiButtonGroup
            legend={i18n.translate('meshObservability.inCommon.about', { defaultMessage: 'Which requests' })}
            buttonSize="compressed"
            idSelected={about}
            onChange={(id) => onChoose(id === 'slow' ? 'slow' : 'failed')}
            options={[
              {
                id: 'slow',
                label: i18n.translate('meshObservability.inCommon.slow', { defaultMessage: 'Slowest 5 %' }),
                isDisabled: !canBeSlow,
              },
              { id: 'failed', label: i18n.translate('meshObservability.inCommon.failed', { defaultMessage: 'Failed' }) },
            ]}
          />
          <EuiSpacer size="s" />
          {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
          {failure == null && !answer && <EuiSkeletonText lines={4} />}
          {answer && <InCommonList answer={answer} />}
        </>
      )}
    </PanelSection>
  );
}
