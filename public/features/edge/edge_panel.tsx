import { EuiBadge, EuiBadgeGroup, EuiLink, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import { usePanelTraffic } from '../../api/use_panel_traffic';
import { AlertButton } from '../../components/alert_button';
import type { AlertMe } from '../../components/alert_wish';
import { ComparedWith } from '../../components/compared_with';
import { DiscoverLink } from '../../components/discover_link';
import type { Earlier } from '../../components/earlier';
import { KeyFigures } from '../../components/key_figures';
import { Name } from '../../components/name';
import { PageButton } from '../../components/page_button';
import { ProxySection } from '../../components/proxy_section';
import { protocolText } from '../../components/protocol_text';
import { PanelShell } from '../../components/panel_shell';
import { PanelTrafficView } from '../../components/panel_traffic_view';
import { SubjectFindings } from '../../components/subject_findings';
import { SignalsSection } from '../../components/signals_section';
import { TracesButton } from '../../components/traces_button';
import { trafficWords } from '../../components/traffic_words';
import { hasSignal } from '../../components/has_signal';
import { crossesZones, toPlace } from '../../components/to_place';
import { useFormat } from '../../components/use_format';
import type { Findings } from '../../../common/domain/anomaly';
import type { Edge } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import { toEdgeFigures } from './to_edge_figures';
import { toEdgeSentence } from './to_edge_sentence';
import { WhereTimeGoes } from './where_time_goes';

interface Props {
  edge: Edge;
  map: ServiceMap;
  /** Number of refreshes: details are asked anew with the map. */
  asked: number;
  onClose(): void;
  /** Undefined: nothing can watch it. */
  onAlert?: AlertMe;
  onSelectService(id: ServiceId): void;
  onZoom(range: TimeRange): void;
  earlier?: Earlier;
  /** Beside its kind: who watches it. */
  badges?: ReactNode;
  /** Which requests at the gateway pass through it. */
  impact?: ReactNode;
  /** What is unusual in the window. */
  findings?: Findings;
}

/** Everything about one source → destination pair. */
export function EdgePanel({
  edge,
  map,
  asked,
  onClose,
  onAlert,
  onSelectService,
  onZoom,
  earlier,
  badges,
  impact,
  findings,
}: Props) {
  const format = useFormat();
  const then = earlier?.map?.edges.find(({ id }) => id === edge.id);
  const subject = { kind: 'edge', id: edge.id } as const;
  const words = trafficWords(edge.protocol);
  const nameOf = (id: ServiceId) => map.services.find((service) => service.id === id)?.name ?? id;
  const source = nameOf(edge.source);
  const destination = nameOf(edge.destination);
  const ends = { source: edge.source, destination: edge.destination };
  const hasMetrics = hasSignal(map.coverage, 'metrics');
  const traffic = usePanelTraffic({
    request: { ...map.range, hide: map.hidden, side: 'caller', parts: edge.parts },
    asked,
    p95: edge.caller.latency?.p95,
    earlier,
    earlierParts: then?.parts,
    proxies: hasMetrics ? { ...map.range, ...ends } : undefined,
  });
  const { detail } = traffic.detail;
  const link = (id: ServiceId, name: string) => (
    <EuiLink
      color="text"
      style={{ color: 'inherit', fontWeight: 'inherit', textDecoration: 'none' }}
      onClick={() => onSelectService(id)}
    >
      <Name name={name} />
    </EuiLink>
  );

  return (
    <PanelShell
      title={
        <>
          {link(edge.source, source)} → {link(edge.destination, destination)}
        </>
      }
      subtitle={
        <EdgeBadges edge={edge} map={map}>
          {badges}
        </EdgeBadges>
      }
      actions={
        <>
          <PageButton subject={{ kind: 'edge', source: edge.source, destination: edge.destination }} />
          <AlertButton onAlert={edge.parts.length > 0 ? onAlert : undefined} />
          <TracesButton ends={ends} />
          {detail && <DiscoverLink query={detail.discover} />}
        </>
      }
      onClose={onClose}
    >
      <EuiSpacer size="s" />
      <EuiText size="s">
        <p>{toEdgeSentence(edge, { source, destination }, format)}</p>
      </EuiText>
      <EuiSpacer size="m" />
      <SubjectFindings findings={findings} subject={subject} onAlert={onAlert} />
      {earlier && <ComparedWith earlier={earlier} wasThere={then !== undefined} />}
      <KeyFigures figures={toEdgeFigures(edge, words, format, then)} />
      {edge.signals && <SignalsSection signals={edge.signals} isTcp={edge.protocol === 'tcp'} />}
      <WhereTimeGoes edge={edge} source={source} destination={destination} />
      {hasMetrics && <ProxySection state={traffic.proxies} />}
      {edge.parts.length > 0 && (
        <PanelTrafficView side="caller" {...{ subject, traffic, words, ends, findings, earlier, onZoom, onAlert, impact }} />
      )}
    </PanelShell>
  );
}

function EdgeBadges({ edge, map, children }: { edge: Edge; map: ServiceMap; children: ReactNode }) {
  const [source, destination] = [edge.source, edge.destination].map((id) => map.services.find((each) => each.id === id));
  const [from, to] = [source, destination].flatMap((service) => (service ? [toPlace(service)] : []));
  return (
    <EuiBadgeGroup gutterSize="xs">
      <EuiBadge color="hollow">{protocolText(edge.protocol)}</EuiBadge>
      {from && <EuiBadge color="hollow">{from === to || !to ? from : `${from} → ${to}`}</EuiBadge>}
      {crossesZones(source, destination) && (
        <EuiBadge color="primary" data-test-subj="meshCrossesZones">
          {i18n.translate('meshObservability.edge.crossesZones', { defaultMessage: 'crosses zones' })}
        </EuiBadge>
      )}
      {edge.callee?.proof === 'peer_identity' && <EuiBadge color="success">mTLS</EuiBadge>}
      {children}
    </EuiBadgeGroup>
  );
}
