import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { Findings } from '../../../common/domain/anomaly';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import type { AlertMe } from '../../components/alert_wish';
import type { Earlier } from '../../components/earlier';
import { useFormat } from '../../components/use_format';
import { ErrorBoundary } from '../../components/error_boundary';
import { PanelShell } from '../../components/panel_shell';
import { EdgePanel } from '../../features/edge/edge_panel';
import { ImpactSection } from '../../features/impact/impact_section';
import { ServicePanel } from '../../features/service/service_panel';
import { DEFAULT_DEPTH } from '../../features/service_map/focus/focus';
import { BundlePanel } from '../../features/service_map/groups/bundle_panel';
import { findBundle } from '../../features/service_map/groups/find_bundle';
import { toggledFold } from '../../features/service_map/groups/fold_state';
import { GroupPanel } from '../../features/service_map/groups/group_panel';
import type { MapGroups } from '../../features/service_map/groups/use_groups';
import type { MapSelection } from '../../features/service_map/map_selection';
import type { PageState } from './page_state';
import type { ChangePageState } from './use_page_state';

interface Props {
  selection: MapSelection;
  map: ServiceMap;
  asked: number;
  earlier: Earlier | undefined;
  findings: Findings | undefined;
  onSelect(selection: MapSelection | undefined): void;
  onZoom(range: TimeRange): void;
  groups: MapGroups;
  state: Pick<PageState, 'fold'>;
  change: ChangePageState;
  onAlert: AlertMe | undefined;
  /** Who watches it. */
  badges: ReactNode;
}

/** What is selected, beside the map. A new selection is a new panel: nothing of the old one stays. */
export function SidePanel(props: Props) {
  const { kind, id } = props.selection;
  return (
    <ErrorBoundary key={`${kind} ${id}`}>
      <Selected {...props} />
    </ErrorBoundary>
  );
}

function Selected({ selection, map, asked, earlier, findings, onSelect, onZoom, onAlert, badges, groups, state, change }: Props) {
  const format = useFormat();
  const common = { map, asked, earlier, findings, onZoom, onAlert, badges, onClose: () => onSelect(undefined) };
  const edge = selection.kind === 'edge' ? map.edges.find(({ id }) => id === selection.id) : undefined;
  const service = selection.kind === 'service' ? map.services.find(({ id }) => id === selection.id) : undefined;
  const about = { ...map.range, hide: map.hidden };
  if (edge) {
    const { source, destination, parts } = edge;
    return (
      <EdgePanel
        edge={edge}
        onSelectService={(id) => onSelect({ kind: 'service', id })}
        impact={<ImpactSection request={{ ...about, side: 'caller', parts, source, destination }} map={map} asked={asked} />}
        {...common}
      />
    );
  }
  if (service)
    return (
      <ServicePanel
        service={service}
        onSelectEdge={(id) => onSelect({ kind: 'edge', id })}
        impact={
          <ImpactSection
            request={{ ...about, side: 'callee', parts: service.parts, destination: service.id }}
            map={map}
            asked={asked}
          />
        }
        onFocus={(id) => change({ focus: { service: id, depth: DEFAULT_DEPTH, direction: 'both' } })}
        {...common}
      />
    );
  if (selection.kind === 'group' && groups.grouped.groups.some(({ id }) => id === selection.id))
    return (
      <GroupPanel
        id={selection.id}
        map={map}
        groups={groups}
        format={format}
        onToggle={(id) => change({ fold: toggledFold(state.fold, id, groups.readable) })}
        onSelectService={(id) => onSelect({ kind: 'service', id })}
        onClose={common.onClose}
      />
    );
  const bundle = selection.kind === 'bundle' ? findBundle(selection.id, map, groups) : undefined;
  if (bundle)
    return (
      <BundlePanel
        {...bundle}
        map={map}
        format={format}
        onSelectEdge={(id) => onSelect({ kind: 'edge', id })}
        onClose={common.onClose}
      />
    );
  return (
    <PanelShell
      title={i18n.translate('meshObservability.panel.goneTitle', { defaultMessage: 'Not on this map' })}
      onClose={common.onClose}
    >
      <EuiSpacer size="s" />
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('meshObservability.panel.gone', {
            defaultMessage: 'What was selected has no traffic in this time range, or the filters hide it.',
          })}
        </p>
      </EuiText>
    </PanelShell>
  );
}
