import { EuiSpacer, EuiText } from '@elastic/eui';
import React, { useMemo } from 'react';
import type { Edge } from '../../../common/domain/edge';
import { useAnswer } from '../../api/use_answer';
import { hasSignal } from '../../components/has_signal';
import { InCommonSection } from '../../components/in_common_section';
import { KeyFigures } from '../../components/key_figures';
import { ProxySection } from '../../components/proxy_section';
import { SignalsSection } from '../../components/signals_section';
import { TrafficDetailView } from '../../components/traffic_detail_view';
import { trafficWords } from '../../components/traffic_words';
import { useFormat } from '../../components/use_format';
import { toEdgeFigures } from '../../features/edge/to_edge_figures';
import { toEdgeSentence } from '../../features/edge/to_edge_sentence';
import { HeatmapSection } from '../../features/heatmap/heatmap_section';
import { ImpactSection } from '../../features/impact/impact_section';
import { TimePartsSection } from '../../features/time_parts/time_parts_section';
import { BreakdownCards } from './breakdown_cards';
import { Card, Columns, Stack } from './card';
import type { PartsProps } from './parts_props';
import { useParts } from './use_parts';

/** All that is known of the calls from one service to another. */
export function EdgeParts({ edge, map, asked, moment: held, onZoom }: PartsProps & { edge: Edge }) {
  const format = useFormat();
  const { source, destination } = edge;
  const request = useMemo(
    () => ({ ...map.range, hide: map.hidden, side: 'caller' as const, parts: edge.parts }),
    [map.range, map.hidden, edge.parts],
  );
  const hasMetrics = hasSignal(map.coverage, 'metrics');
  const parts = useParts({
    request,
    asked,
    held,
    p95: edge.caller.latency?.p95,
    proxies: hasMetrics ? { ...map.range, source, destination } : undefined,
  });
  const words = trafficWords(edge.protocol);
  const serviceOf = (id: string) => map.services.find((service) => service.id === id);
  const names = { source: serviceOf(source)?.name ?? source, destination: serviceOf(destination)?.name ?? destination };
  const calleeParts = serviceOf(destination)?.parts ?? [];
  const isTcp = edge.protocol === 'tcp';
  const timeParts = useAnswer('timeParts', isTcp ? undefined : { ...request, calleeParts, source, destination }, asked);
  const then = parts.before && { ...edge, caller: parts.before.figures };
  return (
    <>
      <Card>
        <EuiSpacer size="m" />
        <EuiText size="s">
          <p>{toEdgeSentence(edge, names, format)}</p>
        </EuiText>
        <EuiSpacer size="m" />
        <KeyFigures figures={toEdgeFigures(edge, words, format, then)} />
      </Card>
      <Columns>
        <Stack>
          <Card>
            <HeatmapSection state={parts.heat} onMoment={held.choose} />
            <TrafficDetailView
              state={parts.detail}
              words={words}
              onZoom={onZoom}
              ends={{ source, destination }}
              moment={parts.moment}
              earlier={parts.earlier}
            />
          </Card>
        </Stack>
        <Stack>
          {!isTcp && (
            <Card>
              <TimePartsSection state={timeParts} {...names} />
            </Card>
          )}
          <Card>
            <ImpactSection request={{ ...request, source, destination }} map={map} asked={asked} isOpenAtFirst />
            <InCommonSection {...parts.inCommon} />
          </Card>
          {edge.signals && (
            <Card>
              <SignalsSection signals={edge.signals} isTcp={isTcp} />
            </Card>
          )}
          {hasMetrics && (
            <Card>
              <ProxySection state={parts.proxies} showsAll />
            </Card>
          )}
          <BreakdownCards
            side="caller"
            state={parts.breakdown}
            dimensions={['status', 'flags', 'instance', 'caller', 'operation']}
          />
        </Stack>
      </Columns>
    </>
  );
}
