import { EuiSkeletonText, EuiText } from '@elastic/eui';
import React from 'react';
import type { Dimension } from '../../../common/domain/breakdown';
import type { TrafficBreakdownResult } from '../../api/use_traffic_breakdown';
import { BreakdownTable } from '../../components/breakdown_table';
import { dimensionName, whyLacking } from '../../components/dimension_words';
import { PanelSection } from '../../components/panel_section';
import { ProblemCallout } from '../../components/problem_callout';
import { Card } from './card';

interface Props {
  side: 'caller' | 'callee';
  state: TrafficBreakdownResult;
  dimensions: readonly Dimension[];
}

/** Lines told apart in several ways at once, a card each. */
export function BreakdownCards({ side, state: { breakdown, failure, retry }, dimensions }: Props) {
  if (failure != null) return <ProblemCallout failure={failure} onRetry={retry} />;
  return (
    <>
      {dimensions.map((dimension) => {
        const shown = breakdown?.dimensions.find((candidate) => candidate.dimension === dimension);
        const title = dimensionName(dimension, side);
        return (
          <Card key={dimension}>
            <PanelSection title={title}>
              {!breakdown && <EuiSkeletonText lines={3} />}
              {breakdown && shown && 'rows' in shown && <BreakdownTable title={title} told={shown} lines={breakdown.lines} />}
              {shown && 'lack' in shown && (
                <EuiText size="s" color="subdued">
                  <p>{whyLacking(dimension, shown.lack)}</p>
                </EuiText>
              )}
            </PanelSection>
          </Card>
        );
      })}
    </>
  );
}
