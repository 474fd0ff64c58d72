import type { SignalGap } from '../../../common/domain/edge_signals';
import type { TimeRange } from '../../../common/domain/time_range';
import { durationOf } from '../../../common/domain/time_range';
import { epochMs, milliseconds, perSecond, ratio } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { findTraceReaders } from '../../detection/find_trace_readers';
import type { SearchRunner } from '../../queries/search_runner';
import type { TracedCall } from '../../queries/traced_calls';
import { buildTracedCalls, readTracedCalls } from '../../queries/traced_calls';
import type { TraceReader } from '../../sources/trace_source';
import type { CollectedSignal } from './collect_metrics';
import type { SeenEdge } from './seen_edge';

/**
 * Edges that clients' spans know: one search a dialect. elapsed: the part of the window that has passed. A cluster that moves from one dialect to
 * another has the same spans in both for a while: of an edge that several know, the one with most spans counts.
 */
export async function collectTracedCalls(
  { range, elapsed }: { range: TimeRange; elapsed: TimeRange },
  context: RequestContext,
  runner: SearchRunner,
): Promise<CollectedSignal> {
  const indices = context.settings.traceIndices ?? '';
  const readers = await findTraceReaders(context, runner, range);
  const found = await Promise.all(
    readers.map(async (reader) => {
      const search = buildTracedCalls({ indices, range }, reader);
      if (!search) return [];
      const { calls, cut } = readTracedCalls(await runner.run(search), reader);
      if (cut) runner.remark({ code: 'signal_cut', signal: 'traces' });
      return calls.flatMap((call) => toSeenEdge(call, reader, elapsed) ?? []);
    }),
  );
  const edges = found.flat();
  const newest = Math.max(0, ...edges.map(({ figures }) => figures.newest ?? 0));
  return {
    edges,
    coverage: {
      signal: 'traces',
      ids: [...new Set(readers.map(({ id }) => id))],
      indices,
      state: readers.length === 0 ? 'absent' : edges.length > 0 ? 'read' : 'quiet',
      edges: edges.length,
      ...(newest > 0 ? { newest: epochMs(newest) } : {}),
    },
  };
}

function toSeenEdge(call: TracedCall, reader: TraceReader, elapsed: TimeRange): SeenEdge | undefined {
  const identity = reader.identifyCall(call.key);
  if (identity.kind !== 'edge') return undefined;
  const { p50, p95, p99 } = call.percentiles ?? {};
  const gaps: SignalGap[] = p95 === undefined ? [{ figure: 'latency', reason: 'no_durations' }] : [];
  return {
    source: identity.source,
    destination: identity.destination,
    isTcp: false,
    figures: {
      signal: 'traces',
      count: call.spans,
      rate: perSecond(call.spans / (durationOf(elapsed) / 1_000)),
      errorRatio: ratio(call.failed / call.spans),
      ...(p50 === undefined ? {} : { p50: milliseconds(p50) }),
      ...(p95 === undefined ? {} : { p95: milliseconds(p95) }),
      ...(p99 === undefined ? {} : { p99: milliseconds(p99) }),
      ...(call.newest === undefined ? {} : { newest: epochMs(call.newest) }),
      gaps,
    },
  };
}
