import type { TraceRequest } from '../../common/contract/trace';
import type { TimeRange } from '../../common/domain/time_range';
import type { Trace, TraceNote } from '../../common/domain/trace';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { findReader } from '../detection/find_reader';
import { findTraceAndLogReaders, remarkTraceRights } from '../detection/find_trace_readers';
import { createSearchRunner } from '../queries/search_runner';
import type { SearchRunner } from '../queries/search_runner';
import type { TraceLinesRequest } from '../queries/trace_lines';
import { MOST_LINES, buildTraceLines, canAskForLines, isJoinable, readTraceLines } from '../queries/trace_lines';
import { buildAnySpanBefore, buildTraceSpans, readTraceSpans } from '../queries/trace_spans';
import type { TraceReader } from '../sources/trace_source';
import { assembleTrace } from './assemble_trace';
import { endSpans } from './end_spans';
import { placeEvents } from './place_events';
import { placeLines } from './place_lines';
import { toTraceCoverage } from './to_trace_coverage';
import { toTraceDiscover } from './to_trace_discover';

const HOUR = 60 * 60 * 1000;
/** A span that ended so short ago may have siblings that are still on their way through the Collector. */
const ARRIVING = 30_000;

/** A trace with its access-log lines: two searches; a third only where there is no span, to say why. */
export async function buildTrace(request: TraceRequest, context: RequestContext, { now }: { now: () => number }): Promise<Trace> {
  const started = now();
  const { id, at } = request;
  const { accessLogIndices, traceIndices = '' } = context.settings;
  const runner = createSearchRunner(context);
  const [{ spans: readers, logs: applications }] = await Promise.all([
    findTraceAndLogReaders(context, runner),
    remarkTraceRights(context, runner),
  ]);
  const { spans: stored, stored: count } =
    readers.length === 0
      ? { spans: [], stored: 0 }
      : readTraceSpans(await runner.run(buildTraceSpans(traceIndices, readers, id)), readers);

  const around = toAround(
    stored.map(({ start }) => start),
    at,
  );
  const logs = await findReader(context, around ?? { from: epochMs(0), to: epochMs(started + HOUR) }, runner);
  const lineRequest: TraceLinesRequest = {
    id,
    requestIds: [...new Set(stored.flatMap(({ requestId }) => requestId ?? []))],
    around,
    logs: logs && { indices: accessLogIndices, reader: logs },
    events: { indices: traceIndices, readers: [...readers, ...applications] },
  };
  const found = canAskForLines(lineRequest)
    ? readTraceLines(await runner.run(buildTraceLines(lineRequest)), lineRequest)
    : { lines: [], events: [], stored: 0 };

  const { spans: ended, ended: byEvents } = endSpans(stored, found.events);
  const { notes, ...tree } = assembleTrace(ended);
  const isFresh = tree.start !== undefined && started - tree.start - (tree.duration ?? 0) < ARRIVING;
  const more: Array<TraceNote | false> = [
    count > stored.length && { code: 'left_out', stored: count, shown: stored.length },
    byEvents > 0 && { code: 'durations_from_events', spans: byEvents },
    isFresh && { code: 'still_arriving' },
    found.stored > MOST_LINES && { code: 'lines_cut', shown: MOST_LINES, stored: found.stored },
    logs !== undefined && !isJoinable(logs) && { code: 'lines_not_joinable' },
  ];
  return {
    id,
    ...tree,
    spans: tree.spans.map(({ raw: _, ...span }) => span),
    ...(tree.spans.length === 0 ? { absence: await findAbsence(readers, traceIndices, at, runner) } : {}),
    lines: placeLines(found.lines, tree.spans, id),
    events: placeEvents(found.events, tree),
    notes: [...more.filter((note): note is TraceNote => note !== false), ...notes],
    discover: toTraceDiscover({ id, around, indices: { logs: accessLogIndices, spans: traceIndices }, logs, readers }),
    coverage: toTraceCoverage({ indices: traceIndices, runner, took: now() - started, readers }),
  };
}

/** An hour to both sides: clocks and shippers. */
function toAround(starts: readonly number[], at: number | undefined): TimeRange | undefined {
  const known = starts.length > 0 ? starts : at === undefined ? [] : [at];
  if (known.length === 0) return undefined;
  const first = known.reduce((a, b) => Math.min(a, b));
  const last = known.reduce((a, b) => Math.max(a, b));
  return { from: epochMs(Math.max(0, first - HOUR)), to: epochMs(last + HOUR) };
}

async function findAbsence(
  readers: readonly TraceReader[],
  indices: string,
  at: number | undefined,
  runner: SearchRunner,
): Promise<NonNullable<Trace['absence']>> {
  if (readers.length === 0) return 'no_trace_indices';
  if (at === undefined) return 'not_stored';
  const { hits } = await runner.run(buildAnySpanBefore(indices, readers, epochMs(at)));
  const total = typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0);
  return total > 0 ? 'not_stored' : 'older_than_spans';
}
