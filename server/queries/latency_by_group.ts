import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { AccessLogReader } from '../sources/source';
import type { Predicate } from '../sources/predicate';
import { buildSearchRequest } from './search_request';
import { buildPartsFilter, toQuery } from './to_query';
import type { LatencyResult, RawFigures } from './traffic_figures';
import { buildLatency, readPercentiles } from './traffic_figures';

/** Several raw keys that are one edge or one service: their percentiles cannot be added up and are asked for together. */
export interface KeyGroup {
  side: 'caller' | 'callee';
  parts: RawKey[];
}

/** Beyond these a query would hit Elasticsearch's clause limit. */
export const GROUP_LIMIT = 2_000;
export const PARTS_LIMIT = 200;

export const fitsSearch = (group: KeyGroup) => group.parts.length <= PARTS_LIMIT;

export function buildLatencyByGroup(
  request: { indices: string; range: TimeRange; exclude: Predicate[] },
  reader: AccessLogReader,
  groups: readonly KeyGroup[],
): estypes.SearchRequest {
  const filters = groups.map(({ side, parts }): estypes.QueryDslQueryContainer => {
    const lines = side === 'caller' ? reader.is.outbound : reader.is.inbound;
    return {
      bool: { filter: [toQuery(lines), buildPartsFilter(side === 'caller' ? reader.callerKey : reader.calleeKey, parts)] },
    };
  });
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.answered,
    ...request.exclude.map((not) => ({ not })),
  ]);
  return {
    ...base,
    track_total_hits: false,
    aggs: { groups: { filters: { filters }, aggs: { latency: buildLatency(reader) } } },
  };
}

/** In the order of the groups that were asked for. */
export function readLatencyByGroup(response: estypes.SearchResponse): Array<RawFigures['percentiles']> {
  const { groups } = (response.aggregations ?? {}) as { groups?: { buckets: Array<{ latency: LatencyResult }> } };
  return (groups?.buckets ?? []).map((bucket) => readPercentiles(bucket.latency));
}
