import { EuiSpacer, EuiText } from '@elastic/eui';
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
import { PanelSection } from '../../components/panel_section';
import { ProxySection } from '../../components/proxy_section';
import { PanelShell } from '../../components/panel_shell';
import { PanelTrafficView } from '../../components/panel_traffic_view';
import { SubjectFindings } from '../../components/subject_findings';
import { TracesButton } from '../../components/traces_button';
import { trafficWords } from '../../components/traffic_words';
import { hasSignal } from '../../components/has_signal';
import { useFormat } from '../../components/use_format';
import type { Findings } from '../../../common/domain/anomaly';
import type { EdgeId, Protocol } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { Service, ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import { FocusButton } from './focus_button';
import { NeighbourList } from './neighbour_list';
import { ServiceBadges } from './service_badges';
import { toServiceFigures } from './to_service_figures';
import { whyNoInbound } from './why_no_inbound';

interface Props {
  service: Service;
  map: ServiceMap;
  /** Number of refreshes: details are asked anew with the map. */
  asked: number;
  onClose(): void;
  /** Undefined: nothing can watch it. */
  onAlert?: AlertMe;
  onSelectEdge(id: EdgeId): void;
  onZoom(range: TimeRange): void;
  earlier?: Earlier;
  /** Which requests at the gateway pass through it. */
  impact?: ReactNode;
  /** What is unusual in the window. */
  findings?: Findings;
  /** Beside its place: who watches it. */
  badges?: ReactNode;
  /** Shows it with its neighbours only. */
  onFocus(id: ServiceId): void;
}

/** One service: what its own proxies logged, who calls it and whom it calls. */
export function ServicePanel({
  service,
  map,
  asked,
  onClose,
  onAlert,
  onSelectEdge,
  onZoom,
  earlier,
  onFocus,
  badges,
  impact,
  findings,
}: Props) {
  const format = useFormat();
  const then = earlier?.map?.services.find(({ id }) => id === service.id);
  const callers = map.edges.filter(({ destination }) => destination === service.id);
  const callees = map.edges.filter(({ source }) => source === service.id);
  const subject = { kind: 'service', id: service.id } as const;
  const words = trafficWords(commonProtocol(callers.map(({ protocol }) => protocol)));
  const { callee } = service;
  const ends = { destination: service.id };
  const hasMetrics = service.kind === 'service' && hasSignal(map.coverage, 'metrics');
  const traffic = usePanelTraffic({
    request: { ...map.range, hide: map.hidden, side: 'callee', parts: service.parts },
    asked,
    p95: callee?.latency?.p95,
    earlier,
    earlierParts: then?.parts,
    proxies: hasMetrics ? { ...map.range, service: service.id } : undefined,
  });
  const { detail } = traffic.detail;

  return (
    <PanelShell
      title={<Name name={service.name} />}
      subtitle={<ServiceBadges service={service}>{badges}</ServiceBadges>}
      actions={
        <>
          <FocusButton onClick={() => onFocus(service.id)} />
          <PageButton subject={{ kind: 'service', id: service.id }} />
          <AlertButton onAlert={onAlert} />
          <TracesButton ends={ends} />
          {detail && <DiscoverLink query={detail.discover} />}
        </>
      }
      onClose={onClose}
    >
      <EuiSpacer size="m" />
      <SubjectFindings findings={findings} subject={subject} onAlert={onAlert} />
      {earlier && <ComparedWith earlier={earlier} wasThere={then !== undefined} />}
      {callee ? (
        <KeyFigures figures={toServiceFigures(service, callee, words, format, then)} />
      ) : (
        <EuiText size="s" color="subdued" data-test-subj="meshNoInbound">
          <p>{whyNoInbound(service)}</p>
        </EuiText>
      )}
      <PanelSection title={i18n.translate('meshObservability.service.callers', { defaultMessage: 'Called by' })}>
        <NeighbourList edges={callers} end="source" map={map} onSelectEdge={onSelectEdge} />
      </PanelSection>
      <PanelSection title={i18n.translate('meshObservability.service.callees', { defaultMessage: 'Calls' })}>
        <NeighbourList edges={callees} end="destination" map={map} onSelectEdge={onSelectEdge} />
      </PanelSection>
      {hasMetrics && <ProxySection state={traffic.proxies} />}
      {service.parts.length > 0 && (
        <PanelTrafficView side="callee" {...{ subject, traffic, words, ends, findings, earlier, onZoom, onAlert, impact }} />
      )}
    </PanelShell>
  );
}

/** TCP only when every caller speaks it: then the lines are connections. */
const commonProtocol = ([first, ...rest]: Array<Protocol | undefined>) =>
  rest.every((protocol) => protocol === first) ? first : undefined;
