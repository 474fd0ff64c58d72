import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { Edge } from '../../../common/domain/edge';
import type { Service } from '../../../common/domain/service_map';
import { hasSignal } from '../../components/has_signal';
import { InCommonSection } from '../../components/in_common_section';
import { KeyFigures } from '../../components/key_figures';
import { PanelSection } from '../../components/panel_section';
import { ProxySection } from '../../components/proxy_section';
import { toSubjectSearch } from '../../components/subject_address';
import { TrafficDetailView } from '../../components/traffic_detail_view';
import { trafficWords } from '../../components/traffic_words';
import { useFormat } from '../../components/use_format';
import { HeatmapSection } from '../../features/heatmap/heatmap_section';
import { ImpactSection } from '../../features/impact/impact_section';
import { NeighbourList } from '../../features/service/neighbour_list';
import { ServiceBadges } from '../../features/service/service_badges';
import { toServiceFigures } from '../../features/service/to_service_figures';
import { whyNoInbound } from '../../features/service/why_no_inbound';
import { useHost } from '../../host/use_host';
import { BreakdownCards } from './breakdown_cards';
import { Card, Columns, Stack } from './card';
import type { PartsProps } from './parts_props';
import { useParts } from './use_parts';

/** All that is known of what a service is asked, by whom, and whom it asks. */
export function ServiceParts({ service, map, asked, moment: held, onZoom }: PartsProps & { service: Service }) {
  const format = useFormat();
  const { location } = useHost();
  const { callee } = service;
  const request = useMemo(
    () => ({ ...map.range, hide: map.hidden, side: 'callee' as const, parts: service.parts }),
    [map.range, map.hidden, service.parts],
  );
  const hasMetrics = service.kind === 'service' && hasSignal(map.coverage, 'metrics');
  const parts = useParts({
    request,
    asked,
    held,
    p95: callee?.latency?.p95,
    proxies: hasMetrics ? { ...map.range, service: service.id } : undefined,
  });
  const callers = map.edges.filter(({ destination }) => destination === service.id);
  const callees = map.edges.filter(({ source }) => source === service.id);
  const words = trafficWords(callers.every(({ protocol }) => protocol === 'tcp') ? callers[0]?.protocol : undefined);
  const openEdge = (id: Edge['id']) => {
    const edge = map.edges.find((candidate) => candidate.id === id);
    if (!edge) return;
    const { source, destination } = edge;
    location.push(toSubjectSearch(location.search(), { kind: 'edge', source, destination }));
  };
  const then = parts.before && { ...service, callee: parts.before.figures };
  const hasOwn = service.parts.length > 0;
  return (
    <>
      <Card>
        <EuiSpacer size="m" />
        <ServiceBadges service={service} />
        <EuiSpacer size="m" />
        {callee ? (
          <KeyFigures figures={toServiceFigures(service, callee, words, format, then)} />
        ) : (
          <EuiText size="s" color="subdued">
            <p>{whyNoInbound(service)}</p>
          </EuiText>
        )}
      </Card>
      <Columns>
        {hasOwn && (
          <Stack>
            <Card>
              <HeatmapSection state={parts.heat} onMoment={held.choose} />
              <TrafficDetailView
                state={parts.detail}
                words={words}
                onZoom={onZoom}
                ends={{ destination: service.id }}
                moment={parts.moment}
                earlier={parts.earlier}
              />
            </Card>
          </Stack>
        )}
        <Stack>
          <Card>
            <PanelSection title={i18n.translate('meshObservability.service.callers', { defaultMessage: 'Called by' })}>
              <NeighbourList edges={callers} end="source" map={map} onSelectEdge={openEdge} />
            </PanelSection>
            <PanelSection title={i18n.translate('meshObservability.service.callees', { defaultMessage: 'Calls' })}>
              <NeighbourList edges={callees} end="destination" map={map} onSelectEdge={openEdge} />
            </PanelSection>
          </Card>
          <Card>
            <ImpactSection request={{ ...request, destination: service.id }} map={map} asked={asked} isOpenAtFirst />
            {hasOwn && <InCommonSection {...parts.inCommon} />}
          </Card>
          {hasMetrics && (
            <Card>
              <ProxySection state={parts.proxies} showsAll />
            </Card>
          )}
          {hasOwn && (
            <BreakdownCards
              side="callee"
              state={parts.breakdown}
              dimensions={['instance', 'status', 'flags', 'caller', 'operation']}
            />
          )}
        </Stack>
      </Columns>
    </>
  );
}
