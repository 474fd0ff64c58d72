import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { useEarlierDetail } from '../../api/use_earlier_detail';
import { useInCommon } from '../../api/use_in_common';
import { useMoment } from '../../api/use_moment';
import { useProxyNumbers } from '../../api/use_proxy_numbers';
import { useTrafficBreakdown } from '../../api/use_traffic_breakdown';
import { useTrafficDetail } from '../../api/use_traffic_detail';
import { useUsualTraffic } from '../../api/use_usual_traffic';
import { AlertButton } from '../../components/alert_button';
import type { AlertMe } from '../../components/alert_wish';
import { BreakdownSection } from '../../components/breakdown_section';
import { ComparedWith } from '../../components/compared_with';
import { DiscoverLink } from '../../components/discover_link';
import type { Earlier } from '../../components/earlier';
import { toEarlierSeries } from '../../components/earlier_series';
import { InCommonSection } from '../../components/in_common_section';
import { KeyFigures } from '../../components/key_figures';
import { Name } from '../../components/name';
import { PageButton } from '../../components/page_button';
import { PanelSection } from '../../components/panel_section';
import { ProxySection } from '../../components/proxy_section';
import { PanelShell } from '../../components/panel_shell';
import { SubjectFindings } from '../../components/subject_findings';
import { TracesButton } from '../../components/traces_button';
import { TrafficDetailView } from '../../components/traffic_detail_view';
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
  const request = { ...map.range, hide: map.hidden, side: 'callee' as const, parts: service.parts };
  const state = useTrafficDetail(request, asked);
  const usual = useUsualTraffic(request, asked);
  const moment = useMoment(request, asked);
  const [isBroken, setBroken] = useState(false);
  const breakdown = useTrafficBreakdown(request, asked, isBroken);
  const inCommon = useInCommon(request, service.callee?.latency?.p95, asked);
  const then = earlier?.map?.services.find(({ id }) => id === service.id);
  const before = useEarlierDetail(request, earlier, then?.parts, asked);
  const callers = map.edges.filter(({ destination }) => destination === service.id);
  const callees = map.edges.filter(({ source }) => source === service.id);
  const subject = { kind: 'service', id: service.id } as const;
  const words = trafficWords(commonProtocol(callers.map(({ protocol }) => protocol)));
  const { callee } = service;
  const ends = { destination: service.id };
  const hasMetrics = service.kind === 'service' && hasSignal(map.coverage, 'metrics');
  const proxy = useProxyNumbers({ ...map.range, service: service.id }, asked, hasMetrics);

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
          {state.detail && <DiscoverLink query={state.detail.discover} />}
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
      {hasMetrics && <ProxySection {...proxy} />}
      {service.parts.length > 0 && (
        <TrafficDetailView
          state={state}
          words={words}
          onZoom={onZoom}
          found={findings?.findings.filter((finding) => finding.subject.id === subject.id)}
          ends={ends}
          moment={moment}
          usual={usual}
          onAlert={onAlert}
          earlier={state.detail && earlier && toEarlierSeries(earlier.label, before, state.detail.series.range)}
        >
          <InCommonSection {...inCommon} />
          {impact}
          <BreakdownSection side="callee" state={breakdown} isOpen={isBroken} onToggle={setBroken} />
        </TrafficDetailView>
      )}
    </PanelShell>
  );
}

/** TCP only when every caller speaks it: then the lines are connections. */
const commonProtocol = ([first, ...rest]: Array<Protocol | undefined>) =>
  rest.every((protocol) => protocol === first) ? first : undefined;
