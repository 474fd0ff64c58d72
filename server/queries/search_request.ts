import type { estypes } from '@elastic/elasticsearch';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { TimeRange } from '../../common/domain/time_range';
import { buildTimeFilter, toQuery } from './to_query';

/** Elasticsearch gives up collecting after this and says so; the answer is then partial and marked. */
const TIMEOUT = '25s';

/** What every search over access logs has in common: its indices, its lines, its window. */
export function buildSearchRequest(
  reader: AccessLogReader,
  indices: string,
  range: TimeRange,
  predicates: Predicate[],
  extra: estypes.QueryDslQueryContainer[] = [],
): estypes.SearchRequest {
  const which: estypes.QueryDslQueryContainer[] = reader.onlyIndices ? [{ terms: { _index: reader.onlyIndices } }] : [];
  return {
    index: indices,
    ignore_unavailable: true,
    allow_no_indices: true,
    size: 0,
    timeout: TIMEOUT,
    track_total_hits: true,
    runtime_mappings: Object.fromEntries(Object.entries(reader.readFromSource).map(([field, type]) => [field, { type }])),
    query: {
      bool: {
        filter: [
          ...which,
          buildTimeFilter(reader.time.field, range),
          toQuery(reader.is.line),
          ...predicates.map(toQuery),
          ...extra,
        ],
      },
    },
  };
}
