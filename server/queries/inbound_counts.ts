import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { AccessLogReader } from '../sources/source';
import { buildKeySources, readKeyOf } from './metric_search';
import type { CompositeKey } from './metric_search';
import { buildSearchRequest } from './search_request';

const LIMIT = 12_000;

/** Inbound lines by who wrote them, as the telemetry itself names it. Counts only: one search. */
export function buildInboundCounts(
  { indices, range }: { indices: string; range: TimeRange },
  reader: AccessLogReader,
): estypes.SearchRequest {
  return {
    ...buildSearchRequest(reader, indices, range, [reader.is.inbound]),
    aggs: { by_key: { composite: { size: LIMIT, sources: buildKeySources(reader.calleeKey) } } },
  };
}

export function readInboundCounts(
  response: estypes.SearchResponse,
  reader: AccessLogReader,
): { rows: Array<{ key: RawKey; lines: number }>; cut: boolean } {
  const found = response.aggregations?.by_key as unknown as
    { buckets: Array<{ key: CompositeKey; doc_count: number }> } | undefined;
  const buckets = found?.buckets ?? [];
  return {
    rows: buckets.map(({ key, doc_count: lines }) => ({ key: readKeyOf(key, reader.calleeKey), lines })),
    cut: buckets.length >= LIMIT,
  };
}
