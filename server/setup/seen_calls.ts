import type { ServiceIdentity } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { findMetricReader } from '../detection/find_metric_reader';
import { findReader } from '../detection/find_reader';
import { findTraceReaders } from '../detection/find_trace_readers';
import { buildAddressPairs, readAddressPairs } from '../queries/address_pairs';
import { buildEdgeCounts, readEdgeCounts } from '../queries/edge_counts';
import { buildInboundCounts, readInboundCounts } from '../queries/inbound_counts';
import { buildMetricPairs, readMetricPairs } from '../queries/metric_pairs';
import type { SearchRunner } from '../queries/search_runner';
import { buildTracedCalls, readTracedCalls } from '../queries/traced_calls';
import type { AccessLogReader } from '../sources/source';

/** A call that a signal knows. */
export interface SeenCall {
  signal: 'logs' | 'traces' | 'metrics';
  source: ServiceIdentity;
  destination: ServiceIdentity;
  /** Lines, spans, or samples. */
  count: number;
  newest: number;
}

export interface SeenCalls {
  calls: SeenCall[];
  /** Inbound lines by who wrote them. */
  inbound: Array<{ service: ServiceIdentity; lines: number }>;
  /** Undefined: no index holds access logs. */
  reader: AccessLogReader | undefined;
}

const ADDRESSES = 8_000;

/** Everybody who calls anybody in a window, by every signal: two searches of access logs, one a form of metrics and traces. Counts only. */
export async function findSeenCalls(range: TimeRange, context: RequestContext, runner: SearchRunner): Promise<SeenCalls> {
  const reader = await findReader(context, range, runner);
  const [logged, inbound, traced, counted] = await Promise.all([
    reader ? findLogged({ range, reader }, context, runner) : { calls: [], pairs: [] },
    reader ? runner.run(buildInboundCounts({ indices: context.settings.accessLogIndices, range }, reader)) : undefined,
    findTraced(range, context, runner),
    findCounted(range, context, runner),
  ]);
  const book = reader?.toAddressBook(logged.pairs) ?? new Map<string, string>();
  const rows = reader && inbound ? readInboundCounts(inbound, reader) : [];
  return {
    calls: [...logged.calls, ...traced, ...counted],
    inbound: rows.flatMap(({ key, lines }) => {
      const service = reader?.identifyCallee(key, book);
      return service ? [{ service, lines }] : [];
    }),
    reader,
  };
}

async function findLogged(
  { range, reader }: { range: TimeRange; reader: AccessLogReader },
  context: RequestContext,
  runner: SearchRunner,
) {
  const indices = context.settings.accessLogIndices;
  const base = buildEdgeCounts({ indices, range, exclude: [], only: { all: [] }, counted: { what: 'lines' } }, reader);
  const search = { ...base, aggs: { ...base.aggs, ...buildAddressPairs(reader, { not: reader.is.named }, ADDRESSES) } };
  const response = await runner.run(search);
  const { rows, newest = 0 } = readEdgeCounts(response);
  const calls = rows.flatMap(({ key, lines }): SeenCall[] => {
    const edge = reader.identifyEdge(key);
    return edge.kind === 'edge'
      ? [{ signal: 'logs', source: edge.source, destination: edge.destination, count: lines, newest }]
      : [];
  });
  return { calls, pairs: readAddressPairs(response, ADDRESSES).pairs };
}

async function findTraced(range: TimeRange, context: RequestContext, runner: SearchRunner): Promise<SeenCall[]> {
  const indices = context.settings.traceIndices ?? '';
  const readers = await findTraceReaders(context, runner, range);
  const found = readers.map(async (reader) => {
    const search = buildTracedCalls({ indices, range }, reader);
    const calls = search ? readTracedCalls(await runner.run(search), reader).calls : [];
    return calls.flatMap(({ key, spans, newest = 0 }): SeenCall[] => {
      const edge = reader.identifyCall(key);
      return edge.kind === 'edge' ? [{ signal: 'traces', ...endsOf(edge), count: spans, newest }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

async function findCounted(range: TimeRange, context: RequestContext, runner: SearchRunner): Promise<SeenCall[]> {
  const reader = await findMetricReader(context, runner, range);
  const search = reader && buildMetricPairs({ indices: context.settings.metricIndices ?? '', range }, reader);
  if (!reader || !search) return [];
  return readMetricPairs(await runner.run(search), reader).flatMap(({ key, samples, newest }): SeenCall[] => {
    const series = reader.identifySeries(key);
    return series.kind === 'outbound' ? [{ signal: 'metrics', ...endsOf(series), count: samples, newest }] : [];
  });
}

const endsOf = ({ source, destination }: { source: ServiceIdentity; destination: ServiceIdentity }) => ({ source, destination });

const MONTH = 30 * 24 * 3_600_000;

/** Logged calls that can be of these ends in the month before a window: one search. */
export async function findEarlierCalls(
  { range, source, destination }: { range: TimeRange; source: ServiceIdentity; destination: ServiceIdentity },
  reader: AccessLogReader,
  context: RequestContext,
  runner: SearchRunner,
): Promise<SeenCall[]> {
  const indices = context.settings.accessLogIndices;
  const earlier = { from: epochMs(Math.max(0, range.from - MONTH)), to: range.from };
  const only = reader.concerning({ source, destination });
  const search = buildEdgeCounts({ indices, range: earlier, exclude: [], only, counted: { what: 'lines' } }, reader);
  const { rows, newest = 0 } = readEdgeCounts(await runner.run(search));
  return rows.flatMap(({ key, lines }): SeenCall[] => {
    const edge = reader.identifyEdge(key);
    return edge.kind === 'edge' ? [{ signal: 'logs', ...endsOf(edge), count: lines, newest }] : [];
  });
}
