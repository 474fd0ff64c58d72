import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';

/** An ordinary mesh has about so many edges a service. */
const EDGES_A_SERVICE = 5;

/** How many there are who call, and who are called: cheap, where counting the pairs would not be. */
export function buildEdgeCount(
  { indices, range }: { indices: string; range: TimeRange },
  reader: AccessLogReader,
): estypes.SearchRequest {
  const [source = '', destination = ''] = reader.callerKey;
  return {
    ...buildSearchRequest(reader, indices, range, [reader.is.outbound]),
    track_total_hits: false,
    aggs: { callers: { cardinality: { field: source } }, callees: { cardinality: { field: destination } } },
  };
}

/** About as many edges, and rather too many. */
export function readEdgeCount({ aggregations }: estypes.SearchResponse): number {
  const { callers, callees } = (aggregations ?? {}) as Partial<Record<'callers' | 'callees', { value: number }>>;
  const [from, to] = [callers?.value ?? 0, callees?.value ?? 0];
  return Math.min(from * to, EDGES_A_SERVICE * Math.max(from, to));
}
