import { EuiFieldSearch, EuiFlexGroup, EuiFlexItem, EuiSelect, EuiSuperDatePicker } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { useHost } from '../../host/use_host';
import type { AnomaliesState } from './anomalies_state';
import { GROUPINGS, SORTS } from './anomalies_state';

interface Props {
  state: AnomaliesState;
  change(patch: Partial<AnomaliesState>, step?: 'push' | 'replace'): void;
  isLoading: boolean;
  onRefresh(): void;
}

/** Whom, in which order, and when. */
export function AnomaliesToolbar({ state, change, isLoading, onRefresh }: Props) {
  const { dateFormat } = useHost().format;
  const choose = ({ start, end }: { start: string; end: string }) =>
    start === state.rangeFrom && end === state.rangeTo ? onRefresh() : change({ rangeFrom: start, rangeTo: end });
  const groupBy = i18n.translate('meshObservability.anomalies.group', { defaultMessage: 'Group by' });
  const sortBy = i18n.translate('meshObservability.anomalies.sort', { defaultMessage: 'Sort by' });
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false} style={{ flexGrow: 0 }}>
      <EuiFlexItem style={{ minWidth: 200 }}>
        <EuiFieldSearch
          compressed
          fullWidth
          value={state.find}
          onChange={({ target }) => change({ find: target.value }, 'replace')}
          placeholder={i18n.translate('meshObservability.anomalies.find', { defaultMessage: 'Find an edge or a service' })}
          aria-label={i18n.translate('meshObservability.anomalies.find', { defaultMessage: 'Find an edge or a service' })}
          data-test-subj="meshLaneFind"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiSelect
          compressed
          prepend={groupBy}
          aria-label={groupBy}
          value={state.group}
          onChange={({ target }) => change({ group: GROUPINGS.find((each) => each === target.value) ?? 'none' })}
          options={groupings()}
          data-test-subj="meshLaneGroup"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiSelect
          compressed
          prepend={sortBy}
          aria-label={sortBy}
          value={state.sort}
          onChange={({ target }) => change({ sort: SORTS.find((each) => each === target.value) ?? 'score' })}
          options={sorts()}
          data-test-subj="meshLaneSort"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiSuperDatePicker
          compressed
          width="auto"
          dateFormat={dateFormat}
          start={state.rangeFrom}
          end={state.rangeTo}
          isLoading={isLoading}
          onTimeChange={choose}
          data-test-subj="meshDatePicker"
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

const groupings = () => [
  { value: 'none', text: i18n.translate('meshObservability.anomalies.groupNone', { defaultMessage: 'nothing' }) },
  { value: 'kind', text: i18n.translate('meshObservability.anomalies.groupKind', { defaultMessage: 'edges and services' }) },
  { value: 'destination', text: i18n.translate('meshObservability.anomalies.groupCallee', { defaultMessage: 'who is called' }) },
];

const sorts = () => [
  { value: 'score', text: i18n.translate('meshObservability.anomalies.sortScore', { defaultMessage: 'worst score' }) },
  { value: 'latest', text: i18n.translate('meshObservability.anomalies.sortLatest', { defaultMessage: 'latest' }) },
  { value: 'name', text: i18n.translate('meshObservability.anomalies.sortName', { defaultMessage: 'name' }) },
];
