import { EuiAccordion, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge } from '../../../common/domain/edge';
import { PanelSection } from '../../components/panel_section';
import { whyMissing } from '../../components/why_missing';
import { BothSides } from './both_sides';
import { TimeSplit } from './time_split';

interface Props {
  edge: Edge;
  source: string;
  destination: string;
}

/** The caller's wait, split into what the destination took and what network and proxies took; or why that is unknown. */
export function WhereTimeGoes({ edge, source, destination }: Props) {
  const accordionId = useGeneratedHtmlId({ prefix: 'meshBothSides' });
  const title = i18n.translate('meshObservability.edge.whereTimeGoes', { defaultMessage: 'Where the time goes (median)' });
  const { callee, caller } = edge;
  if (!callee) {
    return (
      <PanelSection title={title}>
        <EuiText size="s" color="subdued" data-test-subj="meshGapUnknown">
          <p>
            {i18n.translate('meshObservability.edge.gapUnknown', {
              defaultMessage: 'What the network takes is unknown. {why}',
              values: { why: whyMissing(caller, 'callee') },
            })}
          </p>
        </EuiText>
      </PanelSection>
    );
  }
  return (
    <PanelSection title={title}>
      <TimeSplit edge={edge} destination={destination} />
      <EuiSpacer size="s" />
      <EuiAccordion
        id={accordionId}
        paddingSize="none"
        data-test-subj="meshBothSides"
        buttonContent={
          <EuiText size="xs" color="subdued">
            {i18n.translate('meshObservability.edge.compareSides', { defaultMessage: 'Compare what both sides logged' })}
          </EuiText>
        }
      >
        <BothSides edge={edge} callee={callee} source={source} destination={destination} />
      </EuiAccordion>
    </PanelSection>
  );
}
