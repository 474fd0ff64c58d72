import type { ImpactRequest } from '../../common/contract/impact';
import type { Span } from '../../common/domain/trace';
import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { findTraceReaders } from '../detection/find_trace_readers';
import { toPathPattern } from '../queries/path_pattern';
import type { SearchRunner } from '../queries/search_runner';
import { buildRootSpans, buildSpanSample } from '../queries/span_sample';
import { readTraceSpans } from '../queries/trace_spans';
import { toService } from '../sources/to_service';
import type { FollowedRequest, FoundImpact } from './weigh_entries';
import { FOLLOWED, MOST_KINDS, entryKey, groupEntries, weighEntries } from './weigh_entries';

/** The same from spans: shares are of what was sampled, and how many there were of each kind is told from a sample of all beginnings. Three searches. */
export async function followSpans(
  { from, to, source, destination, elapsed }: ImpactRequest & { elapsed: TimeRange },
  context: RequestContext,
  runner: SearchRunner,
): Promise<FoundImpact> {
  const range = { from, to };
  const indices = context.settings.traceIndices ?? '';
  const readers = await findTraceReaders(context, runner, range);
  if (readers.length === 0) return { followed: 0, passed: 0, entries: [] };
  const ends = { ...(source === undefined ? {} : { source: toService(source) }), destination: toService(destination) };
  const calls = readTraceSpans(await runner.run(buildSpanSample({ indices, range, ...ends }, readers, FOLLOWED)), readers);
  const ids = [...new Set(calls.spans.map(({ traceId }) => traceId))];
  if (ids.length === 0) return { followed: 0, passed: 0, entries: [] };
  const [passed, all] = await Promise.all([
    runner.run(buildRootSpans(indices, readers, ids)),
    runner.run(buildSpanSample({ indices, range }, readers, FOLLOWED)),
  ]);
  const followed = onceATrace(readTraceSpans(passed, readers).spans).map(toFollowed);
  const beginnings = readTraceSpans(all, readers);
  const counts = new Map<string, number>();
  for (const span of beginnings.spans) {
    const key = entryKey(toFollowed(span));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const groups = groupEntries(followed, MOST_KINDS);
  const scale = beginnings.spans.length > 0 ? beginnings.stored / beginnings.spans.length : 0;
  return {
    basis: 'spans',
    followed: followed.length,
    // A trace may hold several calls: all of them are of as many traces as those that were looked at are.
    passed: calls.spans.length > 0 ? Math.round((calls.stored * ids.length) / calls.spans.length) : 0,
    entries: weighEntries({
      groups,
      followed: followed.length,
      passed: calls.spans.length > 0 ? (calls.stored * ids.length) / calls.spans.length : 0,
      totals: groups.map(({ key }) => (counts.get(key) ?? 0) * scale),
      elapsed,
    }),
  };
}

const toFollowed = ({ service, method, path, failed }: Span): FollowedRequest => ({
  service: service.name,
  ...(method === undefined ? {} : { method }),
  ...(path === undefined ? {} : { path: toPathPattern(path) }),
  failed,
});

/** A server's half of the first call has no parent either. */
function onceATrace(spans: readonly Span[]): Span[] {
  const first = new Map<string, Span>();
  for (const span of spans) {
    const known = first.get(span.traceId);
    if (!known || span.start < known.start) first.set(span.traceId, span);
  }
  return [...first.values()];
}
