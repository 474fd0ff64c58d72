import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import type { Earlier } from '../../components/earlier';
import { ErrorBoundary } from '../../components/error_boundary';
import { PanelShell } from '../../components/panel_shell';
import { EdgePanel } from '../../features/edge/edge_panel';
import { ServicePanel } from '../../features/service/service_panel';
import type { MapSelection } from '../../features/service_map/map_selection';

interface Props {
  selection: MapSelection;
  map: ServiceMap;
  asked: number;
  earlier: Earlier | undefined;
  onSelect(selection: MapSelection | undefined): void;
  onZoom(range: TimeRange): void;
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

function Selected({ selection, map, asked, earlier, onSelect, onZoom }: Props) {
  const common = { map, asked, earlier, onZoom, onClose: () => onSelect(undefined) };
  const edge = selection.kind === 'edge' ? map.edges.find(({ id }) => id === selection.id) : undefined;
  const service = selection.kind === 'service' ? map.services.find(({ id }) => id === selection.id) : undefined;
  if (edge) return <EdgePanel edge={edge} onSelectService={(id) => onSelect({ kind: 'service', id })} {...common} />;
  if (service) return <ServicePanel service={service} onSelectEdge={(id) => onSelect({ kind: 'edge', id })} {...common} />;
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
