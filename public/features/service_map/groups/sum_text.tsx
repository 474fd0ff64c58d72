import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge } from '../../../../common/domain/edge';
import type { Formatters } from '../formatters';
import { sumFacts } from './describe_folded';
import { sumEdges } from './sum_edges';

/** Several edges as one line of figures, and what of them is a sum. */
export function SumText({ edges, format }: { edges: Edge[]; format: Formatters }) {
  return (
    <EuiText size="s">
      <p>
        {sumFacts(sumEdges(edges), format)
          .map(({ name, value }) => `${name} ${value}`)
          .join(' · ')}
        <br />
        {i18n.translate('meshObservability.groupPanel.noSum', {
          defaultMessage: 'Counts and rates are summed. Percentiles of several edges cannot be: the worst one is told.',
        })}
      </p>
    </EuiText>
  );
}
