import type { ImpactRequest } from '../../common/contract/impact';
import type { Impact } from '../../common/domain/impact';
import { milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { requireReader } from '../detection/require_reader';
import type { EntryKind } from '../queries/entry_lines';
import { buildEntryLines, buildEntryTotals, buildPassedLines, readEntryTotals, readPassed } from '../queries/entry_lines';
import { readLines } from '../queries/line_sample';
import { toPathPattern, toPathRegexp } from '../queries/path_pattern';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toExcluded } from '../queries/to_excluded';
import type { AccessLogReader } from '../sources/source';
import { followSpans } from './follow_spans';
import { toTraceCoverage } from './to_trace_coverage';
import type { FollowedRequest, FoundImpact } from './weigh_entries';
import { FOLLOWED, MOST_KINDS, groupEntries, weighEntries } from './weigh_entries';

/** Which requests at the gateway pass through, by trace ids of access logs, which hold every request; else by spans. At most three searches. */
export async function buildImpact(
  request: ImpactRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<Impact> {
  const started = now();
  const { from, to } = request;
  const elapsed = toElapsed({ from, to }, started);
  const { accessLogIndices: indices, traceIndices = '' } = context.settings;
  const runner = createSearchRunner(context);
  const reader = await requireReader(context, { from, to }, runner);
  const { traceId } = reader.joins;
  const found =
    traceId === undefined
      ? await followSpans({ ...request, elapsed }, context, runner)
      : await followLines({ ...request, elapsed }, { indices, reader, runner, traceId });
  return {
    ...found,
    range: elapsed,
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
  traceId: string;
}

async function followLines(
  { from, to, side, parts, hide, elapsed }: ImpactRequest & { elapsed: Impact['range'] },
  { indices, reader, runner, traceId }: Logs,
): Promise<FoundImpact> {
  const range = { from, to };
  const asked = { indices, range, elapsed, side, parts, exclude: toExcluded(hide, reader) };
  const answer = await runner.run(buildPassedLines(asked, reader, traceId, FOLLOWED));
  const { traces, slowerThan } = readPassed(answer);
  // A request that came by several times is one request; it is slowed if any of its calls was.
  const slowOf = new Map<string, boolean>();
  for (const { traceId: id, duration } of readLines(answer, reader).lines) {
    if (id === undefined) continue;
    const isSlow = slowerThan !== undefined && duration !== undefined && duration > slowerThan;
    slowOf.set(id, (slowOf.get(id) ?? false) || isSlow);
  }
  const basis = {
    basis: 'lines' as const,
    passed: traces,
    ...(slowerThan === undefined ? {} : { slowerThan: milliseconds(slowerThan) }),
  };
  if (slowOf.size === 0) return { ...basis, followed: 0, entries: [] };
  const { lines } = readLines(await runner.run(buildEntryLines({ indices, range }, reader, traceId, [...slowOf.keys()])), reader);
  const followed = lines.flatMap(({ source, method, path, status, traceId: id }): FollowedRequest[] =>
    source === undefined
      ? []
      : [
          {
            service: source,
            ...(method === undefined ? {} : { method }),
            ...(path === undefined ? {} : { path: toPathPattern(path) }),
            ...(slowerThan === undefined ? {} : { slowed: slowOf.get(id ?? '') ?? false }),
            ...(status === undefined || status === 0 ? {} : { failed: status >= 500 }),
          },
        ],
  );
  const groups = groupEntries(followed.filter(canBeCounted), MOST_KINDS);
  const kinds = groups.map(({ first: { service, method, path } }): EntryKind => {
    return { source: service, ...(method === undefined ? {} : { method }), ...(path === undefined ? {} : { path }) };
  });
  const totals =
    kinds.length === 0 ? [] : readEntryTotals(await runner.run(buildEntryTotals({ indices, range, kinds }, reader, traceId)));
  return {
    ...basis,
    followed: followed.length,
    entries: weighEntries({ groups, followed: followed.length, passed: traces, totals, elapsed }),
  };
}

/** A path too long for a regular expression cannot be asked for again. */
const canBeCounted = ({ path }: FollowedRequest) => path === undefined || toPathRegexp(path) !== undefined;
