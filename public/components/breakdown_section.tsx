import { EuiButtonEmpty, EuiProgress, EuiSelect, EuiSkeletonText, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Breakdown, Dimension } from '../../common/domain/breakdown';
import { DIMENSIONS } from '../../common/domain/breakdown';
import { BreakdownTable } from './breakdown_table';
import { dimensionName, whyLacking } from './dimension_words';
import { PanelSection } from './panel_section';
import { ProblemCallout } from './problem_callout';

/** How the question for the break-down stands. */
interface BreakdownState {
  breakdown: Breakdown | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
}

interface Props {
  side: 'caller' | 'callee';
  state: BreakdownState;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** What the lines can be told apart by. Closed until somebody wants it: it takes searches of its own. */
export function BreakdownSection({ side, state, isOpen, onToggle }: Props) {
  const [chosen, setChosen] = useState<Dimension>();
  const title = i18n.translate('meshObservability.breakdown.title', { defaultMessage: 'Broken down' });
  return (
    <PanelSection
      title={title}
      aside={
        <EuiButtonEmpty size="xs" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)} data-test-subj="meshBreakdown">
          {isOpen
            ? i18n.translate('meshObservability.breakdown.hide', { defaultMessage: 'Hide' })
            : i18n.translate('meshObservability.breakdown.show', { defaultMessage: 'By path, status, instance…' })}
        </EuiButtonEmpty>
      }
    >
      {isOpen && <Opened side={side} state={state} chosen={chosen} onChoose={setChosen} />}
    </PanelSection>
  );
}

interface OpenedProps extends Pick<Props, 'side' | 'state'> {
  chosen: Dimension | undefined;
  onChoose(dimension: Dimension): void;
}

function Opened({ side, state: { breakdown, failure, isFetching, retry }, chosen, onChoose }: OpenedProps) {
  if (failure != null) return <ProblemCallout failure={failure} onRetry={retry} />;
  if (!breakdown) return <EuiSkeletonText lines={4} />;
  const shown = breakdown.dimensions.find(({ dimension }) => dimension === (chosen ?? firstTold(breakdown)));
  const label = i18n.translate('meshObservability.breakdown.by', { defaultMessage: 'By' });
  return (
    <div style={{ position: 'relative' }} aria-busy={isFetching}>
      {isFetching && <EuiProgress size="xs" color="primary" position="absolute" />}
      <EuiSelect
        compressed
        fullWidth
        prepend={label}
        aria-label={label}
        value={shown?.dimension}
        options={breakdown.dimensions.map((candidate) => ({
          value: candidate.dimension,
          text:
            'lack' in candidate
              ? i18n.translate('meshObservability.breakdown.lacking', {
                  defaultMessage: '{name}: not told',
                  values: { name: dimensionName(candidate.dimension, side) },
                })
              : dimensionName(candidate.dimension, side),
        }))}
        onChange={({ target }) => onChoose(DIMENSIONS.find((dimension) => dimension === target.value) ?? 'operation')}
        data-test-subj="meshBreakdownBy"
      />
      <EuiSpacer size="s" />
      {shown && 'lack' in shown && (
        <EuiText size="s" color="subdued" data-test-subj="meshBreakdownLack">
          <p>{whyLacking(shown.dimension, shown.lack)}</p>
        </EuiText>
      )}
      {shown && 'rows' in shown && (
        <BreakdownTable title={dimensionName(shown.dimension, side)} told={shown} lines={breakdown.lines} />
      )}
    </div>
  );
}

const firstTold = ({ dimensions }: Breakdown): Dimension =>
  dimensions.find((candidate) => 'rows' in candidate)?.dimension ?? 'operation';
