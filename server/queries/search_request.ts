import type { estypes } from '@elastic/elasticsearch';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { TimeRange } from '../../common/domain/time_range';
import { buildSearchFrame } from './search_frame';
import { buildTimeFilter, toQuery } from './to_query';

/** What every search over access logs has in common: its indices, its lines, its window. */
export function buildSearchRequest(
  reader: AccessLogReader,
  indices: string,
  range: TimeRange,
  predicates: Predicate[],
  extra: estypes.QueryDslQueryContainer[] = [],
): estypes.SearchRequest {
  return buildSearchFrame(indices, reader, [
    buildTimeFilter(reader.time.field, range),
    toQuery(reader.is.line),
    ...predicates.map(toQuery),
    ...extra,
  ]);
}
