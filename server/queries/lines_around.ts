import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import type { EpochMs } from '../../common/domain/units';
import { epochMs } from '../../common/domain/units';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { buildTimeFilter } from './to_query';
import { readTotal } from './traffic_by_key';

interface AroundRequest {
  indices: string;
  range: TimeRange;
  at: EpochMs;
  writer: Predicate;
  /** Lines to each side. */
  most: number;
}

type Documents = Array<{ index: string; id: string; source: unknown }>;

/** The nearest lines before and after a moment: one search, for each side is sorted by itself. */
export function buildLinesAround(
  { indices, range, at, writer, most }: AroundRequest,
  reader: AccessLogReader,
): estypes.SearchRequest {
  const { field } = reader.time;
  const side = (part: TimeRange, order: 'asc' | 'desc'): estypes.AggregationsAggregationContainer => ({
    filter: buildTimeFilter(field, part),
    // One more than shown: the line that was asked about is among them.
    aggs: { lines: { top_hits: { size: most + 1, sort: [{ [field]: { order, unmapped_type: 'date' } }] } } },
  });
  return {
    ...buildSearchRequest(reader, indices, range, [writer]),
    aggs: {
      before: side({ from: range.from, to: at }, 'desc'),
      after: side({ from: at, to: epochMs(range.to) }, 'asc'),
    },
  };
}

interface SideAnswer {
  lines: { hits: { hits: Array<{ _index: string; _id?: string; _source?: unknown }> } };
}

/** Both sides with the nearest first. */
export function readLinesAround(response: estypes.SearchResponse): { before: Documents; after: Documents; total: number } {
  const { before, after } = (response.aggregations ?? {}) as unknown as { before?: SideAnswer; after?: SideAnswer };
  const toDocuments = (side: SideAnswer | undefined): Documents =>
    (side?.lines.hits.hits ?? []).map(({ _index, _id, _source }) => ({ index: _index, id: _id ?? '', source: _source }));
  return { before: toDocuments(before), after: toDocuments(after), total: readTotal(response) };
}
