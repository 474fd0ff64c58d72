import type { SignalCoverage } from '../../../common/domain/coverage';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { findMetricReader } from '../../detection/find_metric_reader';
import { buildMetricLatency, readMetricLatency } from '../../queries/metric_latency';
import { findMetricSeries } from '../../queries/metric_series';
import type { SearchRunner } from '../../queries/search_runner';
import { createLatencyBook } from './latency_book';
import { toOutboundSeries } from './outbound_series';
import type { SeenEdge } from './seen_edge';
import { toMetricEdges } from './to_metric_edges';

export interface CollectedSignal {
  edges: SeenEdge[];
  coverage: SignalCoverage;
}

/** Edges that the proxies' counters know: two searches, or one where no histogram of durations is kept; more above 5,000 series. */
export async function collectMetrics(range: TimeRange, context: RequestContext, runner: SearchRunner): Promise<CollectedSignal> {
  const indices = context.settings.metricIndices ?? '';
  const reader = await findMetricReader(context, runner, range);
  if (!reader) return { edges: [], coverage: { signal: 'metrics', ids: [], indices, state: 'absent', edges: 0 } };
  const request = { indices, range };
  const latencySearch = buildMetricLatency(request, reader);
  const [{ series, cut }, latencyResponse] = await Promise.all([
    findMetricSeries(request, reader, (search) => runner.run(search)),
    latencySearch && runner.run(latencySearch),
  ]);
  const latency = latencyResponse ? readMetricLatency(latencyResponse, reader) : { latencies: [], cut: false };
  if (cut || latency.cut) runner.remark({ code: 'signal_cut', signal: 'metrics' });
  const outbound = toOutboundSeries(series, reader, range);
  const edges = toMetricEdges(outbound, range, createLatencyBook(latency.latencies, outbound, reader, latency.cut));
  const unnamed = outbound.filter(({ identity: { instance, since } }) => instance === undefined && since === undefined);
  const services = new Set(unnamed.map(({ identity }) => identity.source.id)).size;
  if (services > 0) runner.remark({ code: 'instances_unnamed', services });
  const newest = Math.max(0, ...outbound.map(({ counts }) => counts.last));
  return {
    edges,
    coverage: {
      signal: 'metrics',
      ids: [reader.id],
      indices,
      state: series.length > 0 ? 'read' : 'quiet',
      edges: edges.length,
      ...(newest > 0 ? { newest: epochMs(newest) } : {}),
    },
  };
}
