import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { AccessLogReader } from '../sources/source';
import { byChance } from './line_sample';
import { toPathRegexp } from './path_pattern';
import { buildSearchRequest } from './search_request';
import type { SideRequest } from './side_search';
import { buildSideSearch } from './side_search';
import { buildTimeFilter, toQuery } from './to_query';
import type { LatencyResult } from './traffic_figures';
import { buildLatency, readPercentiles } from './traffic_figures';

type Query = estypes.QueryDslQueryContainer;

/** A request may have begun so long before it came by. */
const BEGUN_BEFORE = 60_000;
/** Up to here distinct values are counted nearly exactly. */
const PRECISION = 10_000;

/** Lines by chance that carry a trace id; how many traces all of them are of; and what was slow the same length of time before. One search. */
export function buildPassedLines(
  request: SideRequest & { elapsed: TimeRange },
  reader: AccessLogReader,
  traceId: string,
  size: number,
): estypes.SearchRequest {
  const { from, to } = request.elapsed;
  const before = { from: epochMs(Math.max(0, 2 * from - to)), to: from };
  const base = buildSideSearch({ ...request, range: { from: before.from, to: request.range.to } }, reader);
  const { field } = reader.time;
  const now: Query = { bool: { filter: [buildTimeFilter(field, request.range), { exists: { field: traceId } }] } };
  return {
    ...base,
    size,
    query: byChance(base.query as Query),
    post_filter: now,
    aggs: {
      now: { filter: now, aggs: { traces: { cardinality: { field: traceId, precision_threshold: PRECISION } } } },
      before: {
        filter: { bool: { filter: [buildTimeFilter(field, before), toQuery(reader.is.answered)] } },
        aggs: { latency: buildLatency(reader) },
      },
    },
  };
}

export function readPassed(response: estypes.SearchResponse): { traces: number; slowerThan?: number } {
  const { now, before } = (response.aggregations ?? {}) as unknown as {
    now?: { traces: { value: number } };
    before?: { latency: LatencyResult };
  };
  const slowerThan = before ? readPercentiles(before.latency)?.p95 : undefined;
  return { traces: now?.traces.value ?? 0, ...(slowerThan === undefined ? {} : { slowerThan }) };
}

/** The first line of each of these traces: what was asked at the edge of the mesh. */
export function buildEntryLines(
  { indices, range }: { indices: string; range: TimeRange },
  reader: AccessLogReader,
  traceId: string,
  ids: readonly string[],
): estypes.SearchRequest {
  const longer = { from: epochMs(Math.max(0, range.from - BEGUN_BEFORE)), to: range.to };
  const base = buildSearchRequest(reader, indices, longer, [reader.is.outbound], [{ terms: { [traceId]: [...ids] } }]);
  return {
    ...base,
    size: ids.length,
    track_total_hits: false,
    collapse: { field: traceId },
    // Of lines that start in one millisecond the caller's lasts longest.
    sort: [
      { [reader.time.field]: { order: 'asc', unmapped_type: 'date' } },
      { [reader.fields.duration]: { order: 'desc', missing: '_last', unmapped_type: 'long', numeric_type: 'double' } },
    ],
  };
}

export interface EntryKind {
  /** As telemetry names it. */
  source: string;
  method?: string;
  /** A pattern of paths. */
  path?: string;
}

/** How many requests of each kind there were: one search. */
export function buildEntryTotals(
  { indices, range, kinds }: { indices: string; range: TimeRange; kinds: readonly EntryKind[] },
  reader: AccessLogReader,
  traceId: string,
): estypes.SearchRequest {
  const [source = ''] = reader.callerKey;
  const { path, method } = reader.properties;
  const isKind = (kind: EntryKind): Query => ({
    bool: {
      filter: [
        { term: { [source]: kind.source } },
        ...(method && kind.method !== undefined ? [{ term: { [method]: kind.method } }] : []),
        ...(path && kind.path !== undefined
          ? [{ regexp: { [path]: { value: toPathRegexp(kind.path) ?? '', flags: 'NONE' } } }]
          : []),
      ],
    },
  });
  return {
    ...buildSearchRequest(reader, indices, range, [reader.is.outbound]),
    track_total_hits: false,
    aggs: {
      kinds: {
        filters: { filters: kinds.map(isKind) },
        aggs: { traces: { cardinality: { field: traceId, precision_threshold: PRECISION } } },
      },
    },
  };
}

/** In the order of the kinds. */
export function readEntryTotals(response: estypes.SearchResponse): number[] {
  const { kinds } = (response.aggregations ?? {}) as unknown as { kinds?: { buckets: Array<{ traces: { value: number } }> } };
  return (kinds?.buckets ?? []).map(({ traces }) => traces.value);
}
