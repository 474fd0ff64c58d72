import type { TimePartsRequest } from '../../common/contract/time_parts';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { TimeParts } from '../../common/domain/time_parts';
import { milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { requireReader } from '../detection/require_reader';
import { buildCalleeLines, buildLineSample, readLines } from '../queries/line_sample';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import { toExcluded } from '../queries/to_excluded';
import type { AccessLogReader } from '../sources/source';
import { pairLines } from './pair_lines';
import { pairSpans } from './pair_spans';
import type { CallTimes } from './split_time';
import { splitTime } from './split_time';
import { toTraceCoverage } from './to_trace_coverage';

const SAMPLE = 300;
/** A request may come by the callee more than once. */
const MOST_CALLEE_LINES = 2_000;

type Found = Omit<TimeParts, 'coverage'>;

/** Where the time of an edge's calls goes, from lines of both ends; where lines cannot be joined, from spans. Two searches. */
export async function buildTimeParts(
  request: TimePartsRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<TimeParts> {
  const started = now();
  const { from, to } = request;
  const { accessLogIndices: indices, traceIndices = '' } = context.settings;
  const runner = createSearchRunner(context);
  const reader = await requireReader(context, { from, to }, runner);
  const join = reader.joins.requestId ?? reader.joins.traceId;
  const found =
    join === undefined ? await fromSpans(request, context, runner) : await fromLines(request, { indices, reader, runner, join });
  return {
    ...found,
    coverage: toTraceCoverage({
      indices: found.basis === 'spans' ? traceIndices : indices,
      runner,
      took: now() - started,
    }),
  };
}

interface Logs {
  indices: string;
  reader: AccessLogReader;
  runner: SearchRunner;
  join: string;
}

async function fromLines(request: TimePartsRequest, { indices, reader, runner, join }: Logs): Promise<Found> {
  const { from, to, parts, calleeParts, hide } = request;
  const range = { from, to };
  const exclude = toExcluded(hide, reader);
  const sample = await runner.run(
    buildLineSample(
      { indices, range, side: 'caller', parts, exclude: [...exclude, { not: reader.is.answered }] },
      reader,
      join,
      SAMPLE,
    ),
  );
  const callers = readLines(sample, reader).lines.filter(({ duration }) => duration !== undefined);
  if (callers.length === 0) return { basis: 'lines', sampled: 0, paired: 0, parts: [], limits: ['nothing_answered'] };
  const values = [...new Set(callers.flatMap((line) => (join === reader.joins.requestId ? line.requestId : line.traceId) ?? []))];
  const callees =
    calleeParts.length === 0 || values.length === 0
      ? []
      : readLines(
          await runner.run(
            buildCalleeLines(
              { indices, range, parts: calleeParts, exclude: [] },
              reader,
              { field: join, values },
              MOST_CALLEE_LINES,
            ),
          ),
          reader,
        ).lines;
  const pairs = pairLines(callers, callees);
  const calls =
    pairs.length > 0 ? pairs.map(({ caller, callee }) => toTimes(caller, callee)) : callers.map((caller) => toTimes(caller));
  const split = splitTime(calls);
  return {
    basis: 'lines',
    sampled: callers.length,
    paired: pairs.length,
    ...(split ? { mean: milliseconds(split.mean) } : {}),
    parts: split?.parts ?? [],
    limits: split?.limits ?? [],
  };
}

const toTimes = (caller: AccessLogLine, callee?: AccessLogLine): CallTimes => ({
  caller: caller.duration ?? 0,
  ...(caller.upstreamTime === undefined ? {} : { callerUpstream: caller.upstreamTime }),
  ...(callee?.duration === undefined ? {} : { callee: callee.duration }),
  ...(callee?.upstreamTime === undefined ? {} : { calleeUpstream: callee.upstreamTime }),
});

async function fromSpans(request: TimePartsRequest, context: RequestContext, runner: SearchRunner): Promise<Found> {
  const { sampled, calls } = await pairSpans(request, context, runner, SAMPLE);
  const split = splitTime(calls);
  if (!split) return { sampled, paired: 0, parts: [], limits: ['not_joinable'] };
  return {
    basis: 'spans',
    sampled,
    paired: calls.length,
    mean: milliseconds(split.mean),
    parts: split.parts,
    limits: ['spans_only'],
  };
}
