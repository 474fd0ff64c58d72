import type { estypes } from '@elastic/elasticsearch';
import type { Span, TraceId } from '../../common/domain/trace';
import { spellingsOf } from '../../common/domain/trace';
import type { EpochMs } from '../../common/domain/units';
import type { StoredDocument, TraceReader } from '../sources/trace_source';
import { ofReader, runtimeMappings } from './search_frame';
import { toQuery } from './to_query';

type Query = estypes.QueryDslQueryContainer;

/** What Elasticsearch gives out at once unless an index is told otherwise. */
export const MOST_SPANS = 10_000;
const TIMEOUT = '25s';

/** What searches over spans have in common. Without readers nothing is found. */
export function buildSpanSearch(
  indices: string,
  readers: readonly TraceReader[],
  conditionOf: (reader: TraceReader) => Query[],
): estypes.SearchRequest {
  return {
    index: indices,
    ignore_unavailable: true,
    allow_no_indices: true,
    timeout: TIMEOUT,
    track_total_hits: true,
    runtime_mappings: runtimeMappings(readers),
    query: {
      bool: {
        filter: [{ bool: { should: readers.map((reader) => ofReader(reader, conditionOf(reader))), minimum_should_match: 1 } }],
      },
    },
  };
}

export const isTrace = (reader: { fields: { traceId: string } }, id: TraceId): Query => ({
  terms: { [reader.fields.traceId]: spellingsOf(id) },
});

/** Every span of a trace; of a trace that is too large the longest ones, which are its trunk and its main branches. */
export function buildTraceSpans(indices: string, readers: readonly TraceReader[], id: TraceId): estypes.SearchRequest {
  const durations = [...new Set(readers.flatMap(({ fields }) => fields.duration ?? []))];
  return {
    ...buildSpanSearch(indices, readers, (reader) => [isTrace(reader, id), toQuery(reader.is.span)]),
    size: MOST_SPANS,
    // Two dialects count in different units: then the earliest are taken.
    sort:
      durations.length === 1
        ? [{ [durations[0] as string]: { order: 'desc', missing: '_last', unmapped_type: 'long' } }]
        : [{ '@timestamp': { order: 'asc', unmapped_type: 'date' } }],
  };
}

export function readTraceSpans(
  response: estypes.SearchResponse,
  readers: readonly TraceReader[],
): { spans: Span[]; stored: number } {
  const spans = response.hits.hits.flatMap((hit) => decodeFirst(toDocument(hit), readers) ?? []);
  const { total } = response.hits;
  return { spans, stored: typeof total === 'object' ? total.value : (total ?? spans.length) };
}

export const toDocument = ({ _index, _id, _source }: estypes.SearchHit): StoredDocument => ({
  index: _index,
  id: _id ?? '',
  source: _source,
});

/** A document is of the first dialect that understands it. */
export function decodeFirst(document: StoredDocument, readers: readonly TraceReader[]): Span | undefined {
  for (const reader of readers) {
    const span = reader.decodeSpan(document);
    if (span) return span;
  }
  return undefined;
}

/** Whether any span is as old as this: asked only when a trace has none. */
export function buildAnySpanBefore(indices: string, readers: readonly TraceReader[], at: EpochMs): estypes.SearchRequest {
  const before = (field: string): Query => ({
    range: { [field]: { lte: new Date(at).toISOString(), format: 'strict_date_optional_time' } },
  });
  return {
    ...buildSpanSearch(indices, readers, (reader) => [toQuery(reader.is.span), before(reader.time)]),
    size: 0,
    terminate_after: 1,
  };
}
