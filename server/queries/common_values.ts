import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { CommonProperty } from '../../common/domain/trace';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { buildPartsFilter, toQuery } from './to_query';
import { keyFields } from './side_search';

export interface CommonRequest {
  indices: string;
  range: TimeRange;
  side: 'caller' | 'callee';
  parts: RawKey[];
  exclude: Predicate[];
  /** Milliseconds; absent: failed ones. */
  slowerThan?: number;
}

/** Values of one property that are looked at, and traces of each group that are followed. */
const MOST_VALUES = 10;
export const TRACES_A_GROUP = 400;

export interface RawCommonValue {
  property: CommonProperty;
  value: string;
  among: number;
  rest: number;
}

/** Lines of one group: the slow or failed ones, or the others. */
export interface RawGroup {
  lines: number;
  traceIds: string[];
}

export interface RawCommon {
  among: RawGroup;
  rest: RawGroup;
  values: RawCommonValue[];
}

/** What is over-represented among some lines of an edge or a service against all of them, and whose traces to follow. */
export function buildCommonValues(request: CommonRequest, reader: AccessLogReader): estypes.SearchRequest {
  const { indices, range, side, parts, exclude } = request;
  const lines = side === 'caller' ? reader.is.outbound : reader.is.inbound;
  const base = buildSearchRequest(
    reader,
    indices,
    range,
    [lines, ...exclude.map((not) => ({ not }))],
    [buildPartsFilter(keyFields(reader, side), parts)],
  );
  const isMeant = toQuery(meant(request, reader));
  const { traceId } = reader.joins;
  const traces: Record<string, estypes.AggregationsAggregationContainer> = traceId
    ? { traces: { sampler: { shard_size: TRACES_A_GROUP }, aggs: { ids: { terms: { field: traceId, size: TRACES_A_GROUP } } } } }
    : {};
  const significant = Object.fromEntries(
    Object.entries(reader.properties).map(([property, field]) => [
      property,
      {
        significant_terms: {
          field,
          size: MOST_VALUES,
          min_doc_count: 3,
          jlh: {},
          background_filter: base.query as estypes.QueryDslQueryContainer,
        },
      },
    ]),
  );
  return {
    ...base,
    aggs: {
      among: { filter: isMeant, aggs: { ...significant, ...traces } },
      rest: { filter: { bool: { must_not: [isMeant] } }, aggs: traces },
    },
  };
}

/** Errors look fast: what was never answered is not slow. Lines that failed have a status of 500 and above, or a flag that says so. */
function meant({ slowerThan }: CommonRequest, { fields, is }: AccessLogReader): Predicate {
  if (slowerThan !== undefined) return { all: [is.answered, { within: fields.duration, from: slowerThan, below: 2 ** 31 - 1 }] };
  const byStatus: Predicate[] = fields.status ? [{ within: fields.status, from: 500, below: 1_000 }] : [];
  return { any: [...byStatus, is.unreached] };
}

interface GroupAnswer {
  doc_count: number;
  traces?: { ids: { buckets: Array<{ key: string }> } };
  [property: string]: unknown;
}

interface SignificantAnswer {
  buckets?: Array<{ key: string | number; doc_count: number; bg_count: number }>;
}

export function readCommonValues(response: estypes.SearchResponse, reader: AccessLogReader): RawCommon {
  const { among, rest } = (response.aggregations ?? {}) as { among?: GroupAnswer; rest?: GroupAnswer };
  const values = Object.keys(reader.properties).flatMap((property) =>
    ((among?.[property] as SignificantAnswer | undefined)?.buckets ?? []).map(({ key, doc_count, bg_count }): RawCommonValue => ({
      property: property as CommonProperty,
      value: String(key),
      among: doc_count,
      rest: Math.max(0, bg_count - doc_count),
    })),
  );
  return { among: readGroup(among), rest: readGroup(rest), values };
}

const readGroup = (group: GroupAnswer | undefined): RawGroup => ({
  lines: group?.doc_count ?? 0,
  traceIds: (group?.traces?.ids.buckets ?? []).map(({ key }) => key),
});

/** Which destinations the requests of each group passed through, by their trace ids. */
export function buildPassedThrough(
  { indices, range }: CommonRequest,
  reader: AccessLogReader,
  groups: { among: RawGroup; rest: RawGroup },
): estypes.SearchRequest | undefined {
  const { traceId } = reader.joins;
  const { destination } = reader.properties;
  if (!traceId || !destination || groups.among.traceIds.length === 0) return undefined;
  const base = buildSearchRequest(reader, indices, range, [reader.is.outbound]);
  const passed = {
    destinations: {
      terms: { field: destination, size: 100 },
      aggs: { requests: { cardinality: { field: traceId, precision_threshold: 4 * TRACES_A_GROUP } } },
    },
  };
  const group = ({ traceIds }: RawGroup) => ({ filter: { terms: { [traceId]: traceIds } }, aggs: passed });
  return {
    ...base,
    track_total_hits: false,
    aggs: { among: group(groups.among), rest: group(groups.rest) },
  };
}

interface PassedAnswer {
  destinations?: { buckets: Array<{ key: string; requests: { value: number } }> };
}

export function readPassedThrough(response: estypes.SearchResponse): RawCommonValue[] {
  const { among, rest } = (response.aggregations ?? {}) as { among?: PassedAnswer; rest?: PassedAnswer };
  const others = new Map((rest?.destinations?.buckets ?? []).map(({ key, requests }) => [key, requests.value]));
  return (among?.destinations?.buckets ?? []).map(({ key, requests }) => ({
    property: 'through',
    value: key,
    among: requests.value,
    rest: others.get(key) ?? 0,
  }));
}
