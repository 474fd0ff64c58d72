import { EuiFilterButton, EuiFilterGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Facets, ServiceMap } from '../../../common/domain/service_map';
import { FacetFilter } from './facet_filter';
import { filterProblemText } from '../../features/service_map/filter/problem_text';
import { readFind } from '../../features/service_map/filter/read_find';
import { HideFilter } from './hide_filter';
import type { PageState } from './page_state';
import { SearchBox } from './search_box';
import { TimePicker } from './time_picker';
import type { ChangePageState } from './use_page_state';

interface Props {
  state: PageState;
  change: ChangePageState;
  facets: Facets | undefined;
  isLoading: boolean;
  onRefresh(): void;
  onNextMatch(): void;
  map: ServiceMap | undefined;
  /** The role shows nothing: there is nothing to find or to filter. */
  isWithheld: boolean;
}

/** What is on the map, and of when. */
export function Toolbar({ state, change, facets, isLoading, onRefresh, onNextMatch, map, isWithheld }: Props) {
  const find = React.useCallback((text: string) => change({ find: text }, 'replace'), [change]);
  const asked = React.useMemo(() => readFind(state.find), [state.find]);
  const known = React.useMemo(
    () => ({
      meshes: facets?.meshes ?? [],
      zones: facets?.zones ?? [],
      namespaces: facets?.namespaces ?? [],
      names: [...new Set(map?.services.map(({ name }) => name))].sort(),
    }),
    [facets, map],
  );
  const timePicker = (
    <EuiFlexItem grow={false}>
      <TimePicker state={state} change={change} isLoading={isLoading} onRefresh={onRefresh} />
    </EuiFlexItem>
  );
  if (isWithheld) {
    return (
      <EuiFlexGroup gutterSize="s" justifyContent="flexEnd" responsive={false} style={{ flexGrow: 0 }}>
        {timePicker}
      </EuiFlexGroup>
    );
  }
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false} role="search" style={{ flexGrow: 0 }}>
      <EuiFlexItem style={{ flexBasis: 200, maxWidth: 480 }}>
        <SearchBox
          find={state.find}
          onFind={find}
          onNext={onNextMatch}
          known={known}
          problem={asked.kind === 'broken' ? filterProblemText(asked.problem) : undefined}
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiFilterGroup compressed>
          <EuiFilterButton
            isDisabled={state.find.trim() === ''}
            hasActiveFilters={state.onlyMatches && state.find.trim() !== ''}
            aria-pressed={state.onlyMatches}
            onClick={() => change({ onlyMatches: !state.onlyMatches })}
            data-test-subj="meshOnlyMatches"
          >
            {i18n.translate('meshObservability.toolbar.onlyMatches', { defaultMessage: 'Only matches' })}
          </EuiFilterButton>
          <FacetFilter
            label={i18n.translate('meshObservability.toolbar.mesh', { defaultMessage: 'Mesh' })}
            choices={facets?.meshes ?? []}
            chosen={state.mesh}
            onChange={(mesh) => change({ mesh })}
            data-test-subj="meshFilterMesh"
          />
          <FacetFilter
            label={i18n.translate('meshObservability.toolbar.zone', { defaultMessage: 'Zone' })}
            choices={facets?.zones ?? []}
            chosen={state.zone}
            onChange={(zone) => change({ zone })}
            data-test-subj="meshFilterZone"
          />
          <FacetFilter
            label={i18n.translate('meshObservability.toolbar.namespace', { defaultMessage: 'Namespace' })}
            choices={facets?.namespaces ?? []}
            chosen={state.namespace}
            onChange={(namespace) => change({ namespace })}
            data-test-subj="meshFilterNamespace"
          />
          <HideFilter hide={state.hide} onChange={(hide) => change({ hide })} />
        </EuiFilterGroup>
      </EuiFlexItem>
      <EuiFlexItem grow={1} style={{ minWidth: 0 }} />
      {timePicker}
    </EuiFlexGroup>
  );
}
