import type { FindTracesRequest } from '../../common/contract/find_traces';
import type { ServiceId } from '../../common/domain/service';
import type { FoundSpan, FoundTraces } from '../../common/domain/trace';
import type { RequestContext } from '../context';
import { findTraceReaders, remarkTraceRights } from '../detection/find_trace_readers';
import type { FindSpansRequest } from '../queries/found_spans';
import { buildSampleSpans, buildSlowestSpans, readFoundSpans } from '../queries/found_spans';
import { createSearchRunner } from '../queries/search_runner';
import { toService } from '../sources/to_service';
import { toTraceCoverage } from './to_trace_coverage';

const SHOWN = 100;

/** Calls of an edge, a service or the whole mesh: the slowest, and a sample of all. Two searches a dialect. */
export async function findTraces(
  request: FindTracesRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<FoundTraces> {
  const started = now();
  const { from, to, source, destination, atLeast, below, status, onlyFailed, path, text } = request;
  const range = { from, to };
  const { traceIndices = '' } = context.settings;
  const runner = createSearchRunner(context);
  const [readers] = await Promise.all([findTraceReaders(context, runner, range), remarkTraceRights(context, runner)]);
  const ask: FindSpansRequest = {
    indices: traceIndices,
    range,
    onlyFailed,
    path,
    text,
    ...ends(source, destination),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(below === undefined ? {} : { below }),
    ...(status === undefined ? {} : { status }),
  };
  const answers = await Promise.all(
    readers.map(async (reader) => {
      const [slowest, sample] = await Promise.all([
        runner.run(buildSlowestSpans(ask, reader)),
        runner.run(buildSampleSpans(ask, reader)),
      ]);
      return { ...readFoundSpans(slowest, reader), sample: readFoundSpans(sample, reader).found };
    }),
  );
  const hasDurations = readers.some(({ fields }) => fields.duration !== undefined);
  return {
    range,
    total: answers.reduce((sum, { total }) => sum + total, 0),
    slowest: onceATrace(answers.flatMap(({ found }) => found).sort(slowestFirst)).slice(0, SHOWN),
    sample: onceATrace(answers.flatMap(({ sample }) => sample).sort((a, b) => a.start - b.start)),
    hasDurations,
    coverage: toTraceCoverage({ indices: traceIndices, runner, took: now() - started, readers }),
  };
}

function ends(
  source: ServiceId | undefined,
  destination: ServiceId | undefined,
): Pick<FindSpansRequest, 'source' | 'destination'> {
  return {
    ...(source === undefined ? {} : { source: toService(source) }),
    ...(destination === undefined ? {} : { destination: toService(destination) }),
  };
}

const slowestFirst = (a: FoundSpan, b: FoundSpan) => (b.duration ?? -1) - (a.duration ?? -1) || b.start - a.start;

function onceATrace(found: readonly FoundSpan[]): FoundSpan[] {
  const seen = new Set<string>();
  return found.filter(({ traceId }) => !seen.has(traceId) && seen.add(traceId));
}
