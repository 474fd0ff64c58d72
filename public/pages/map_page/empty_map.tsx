import { EuiButton, EuiButtonEmpty, EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { displayName } from '../../components/display_name';
import { DEFAULT_PAGE_STATE } from './page_state';
import { SETUP_SEARCH } from '../../components/setup_address';
import { useHost } from '../../host/use_host';
import type { EmptyReason } from './to_empty_reason';
import type { ChangePageState } from './use_page_state';

interface Props {
  reason: EmptyReason;
  map: ServiceMap;
  change: ChangePageState;
}

const KUMA_DOCS = 'https://kuma.io/docs/latest/policies/meshaccesslog/';

/** Says why there is nothing, and offers the step that most likely changes it. */
export function EmptyMap({ reason, map, change }: Props) {
  const { location } = useHost();
  const { title, sentence } = wordsOf(reason, map);
  return (
    <div style={{ height: '100%', display: 'flex', alignItems: 'center' }}>
      <EuiEmptyPrompt
        iconType={reason === 'filtered' ? 'filter' : 'search'}
        title={<h2>{title}</h2>}
        titleSize="s"
        body={<p>{sentence}</p>}
        actions={actionsOf(reason, change, () => location.push(SETUP_SEARCH))}
        data-test-subj="meshEmpty"
        data-reason={reason}
      />
    </div>
  );
}

function wordsOf(reason: EmptyReason, { coverage, total }: ServiceMap): { title: string; sentence: string } {
  const indices = displayName(coverage.sources.map((source) => source.indices).join(', '), 200);
  switch (reason) {
    case 'filtered':
      return {
        title: i18n.translate('meshObservability.empty.filteredTitle', { defaultMessage: 'The filters hide everything' }),
        sentence: i18n.translate('meshObservability.empty.filtered', {
          defaultMessage:
            'This time range holds {edges, plural, one {# edge} other {# edges}} between {services, plural, one {# service} other {# services}}; none fits the filters.',
          values: { edges: total.edges, services: total.services },
        }),
      };
    case 'quiet':
      return {
        title: i18n.translate('meshObservability.empty.quietTitle', { defaultMessage: 'No access logs in this time range' }),
        sentence: i18n.translate('meshObservability.empty.quiet', {
          defaultMessage:
            'There are access logs in {indices}, but none of this time. Choose a longer range, or look whether they still arrive.',
          values: { indices },
        }),
      };
    case 'absent':
      return {
        title: i18n.translate('meshObservability.empty.absentTitle', { defaultMessage: 'No telemetry yet' }),
        sentence: i18n.translate('meshObservability.empty.absent', {
          defaultMessage:
            'No index among {indices} has the fields of Kuma’s access logs. Setup says what arrives and what to paste; where this page looks is an advanced setting.',
          values: { indices },
        }),
      };
  }
}

function actionsOf(reason: EmptyReason, change: ChangePageState, openSetup: () => void): ReactNode[] {
  const { mesh, zone, namespace, find, onlyMatches, hide } = DEFAULT_PAGE_STATE;
  const clear = (
    <EuiButton
      key="clear"
      fill
      onClick={() => change({ mesh, zone, namespace, find, onlyMatches, hide })}
      data-test-subj="meshClearFilters"
    >
      {i18n.translate('meshObservability.empty.clear', { defaultMessage: 'Clear filters' })}
    </EuiButton>
  );
  const lastDay = (
    <EuiButton
      key="day"
      fill={reason === 'quiet'}
      onClick={() => change({ rangeFrom: 'now-24h', rangeTo: 'now' })}
      data-test-subj="meshLastDay"
    >
      {i18n.translate('meshObservability.empty.lastDay', { defaultMessage: 'Show the last 24 hours' })}
    </EuiButton>
  );
  const setup = (
    <EuiButton key="setup" fill={reason === 'absent'} onClick={openSetup} data-test-subj="meshOpenSetup">
      {i18n.translate('meshObservability.empty.setup', { defaultMessage: 'Set up telemetry' })}
    </EuiButton>
  );
  const docs = (
    <EuiButtonEmpty key="docs" iconType="documentation" href={KUMA_DOCS} target="_blank">
      {i18n.translate('meshObservability.empty.docs', { defaultMessage: 'How Kuma logs access' })}
    </EuiButtonEmpty>
  );
  switch (reason) {
    case 'filtered':
      return [clear];
    case 'quiet':
      return [lastDay, setup];
    case 'absent':
      return [setup, docs];
  }
}
