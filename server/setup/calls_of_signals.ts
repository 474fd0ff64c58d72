import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { findMetricReader } from '../detection/find_metric_reader';
import { findTraceReaders } from '../detection/find_trace_readers';
import { buildMetricPairs, readMetricPairs } from '../queries/metric_pairs';
import type { SearchRunner } from '../queries/search_runner';
import { buildTracedCalls, readTracedCalls } from '../queries/traced_calls';
import type { Seen, SeenCall } from './seen';

/** Calls that spans know: one search a form that names whom it calls. */
export async function findTracedCalls(range: TimeRange, context: RequestContext, runner: SearchRunner): Promise<Seen<SeenCall>> {
  const { traceIndices: indices = '' } = context.settings;
  if (indices === '') return { seen: [], unknown: { because: 'off' } };
  const readers = await findTraceReaders(context, runner, range);
  if (readers.length === 0) return { seen: [], unknown: { because: 'absent' } };
  const found = await Promise.all(
    readers.map(async (reader) => {
      const search = buildTracedCalls({ indices, range }, reader);
      if (!search) return undefined;
      const { calls, cut } = readTracedCalls(await runner.run(search), reader);
      const seen = calls.flatMap(({ key, spans, newest = 0 }): SeenCall[] => {
        const edge = reader.identifyCall(key);
        return edge.kind === 'edge'
          ? [{ signal: 'traces', source: edge.source, destination: edge.destination, count: spans, newest }]
          : [];
      });
      return { seen, cut };
    }),
  );
  const told = found.filter((each) => each !== undefined);
  if (told.length === 0) return { seen: [], unknown: { because: 'unnamed' } };
  return { seen: told.flatMap(({ seen }) => seen), cut: told.some(({ cut }) => cut) };
}

/** Calls that proxies count: one search. */
export async function findCountedCalls(range: TimeRange, context: RequestContext, runner: SearchRunner): Promise<Seen<SeenCall>> {
  const { metricIndices: indices = '' } = context.settings;
  if (indices === '') return { seen: [], unknown: { because: 'off' } };
  const reader = await findMetricReader(context, runner, range);
  if (!reader) return { seen: [], unknown: { because: 'absent' } };
  const search = buildMetricPairs({ indices, range }, reader);
  if (!search) return { seen: [], unknown: { because: 'unnamed' } };
  const { pairs, cut } = readMetricPairs(await runner.run(search), reader);
  const seen = pairs.flatMap(({ key, samples, newest }): SeenCall[] => {
    const series = reader.identifySeries(key);
    return series.kind === 'outbound'
      ? [{ signal: 'metrics', source: series.source, destination: series.destination, count: samples, newest }]
      : [];
  });
  return { seen, cut, ...(pairs.length > 0 && seen.length === 0 ? { unknown: { because: 'unnamed' as const } } : {}) };
}
