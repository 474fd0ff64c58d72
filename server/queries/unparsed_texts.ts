import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import { ARRIVAL, PARSED, TEXT_FIELDS, UNREADABLE_FIELD, UNREADABLE_REASONS } from '../sources/access_log_text';
import { buildSearchFrame } from './search_frame';
import { buildTimeFilter } from './to_query';

type Query = estypes.QueryDslQueryContainer;

/** Indices that are looked into, those with most documents first, and newest documents of each whose text is looked at. */
const MOST_INDICES = 20;
const SAMPLE = 10;

/** Documents of one index that no dialect of access logs can read. */
export interface RawUnparsed {
  index: string;
  /** Documents that no pipeline has looked at. */
  documents: number;
  /** What the newest of them say. */
  texts: unknown[];
  /** Documents that our pipeline could not read, by its reason. */
  unreadable: Record<string, number>;
}

/**
 * Which indices hold documents that are not access-log lines (yet), how many, and what a few of them say: one search over documents that arrived in
 * the window. No text is searched or parsed by Elasticsearch.
 */
export function buildUnparsedTexts(indices: string, range: TimeRange): estypes.SearchRequest {
  const refused: Query = { exists: { field: UNREADABLE_FIELD } };
  const parsed = PARSED.map((field): Query => ({ exists: { field } }));
  const reasons = Object.values(UNREADABLE_REASONS).map((reason): [string, Query] => [
    reason,
    { term: { [UNREADABLE_FIELD]: reason } },
  ]);
  return {
    ...buildSearchFrame(indices, { readFromSource: {} }, [
      buildTimeFilter(ARRIVAL, range),
      { bool: { should: [{ bool: { must_not: parsed } }, refused], minimum_should_match: 1 } },
    ]),
    aggs: {
      indices: {
        terms: { field: '_index', size: MOST_INDICES },
        aggs: {
          unparsed: {
            filter: { bool: { must_not: [refused] } },
            aggs: {
              newest: {
                top_hits: {
                  size: SAMPLE,
                  sort: [{ [ARRIVAL]: { order: 'desc', unmapped_type: 'date' } }],
                  _source: [...TEXT_FIELDS],
                },
              },
            },
          },
          unreadable: { filters: { filters: Object.fromEntries(reasons) } },
        },
      },
    },
  };
}

interface Answer {
  buckets: Array<{
    key: string;
    unparsed: { doc_count: number; newest: { hits: { hits: Array<{ _source?: unknown }> } } };
    unreadable: { buckets: Record<string, { doc_count: number }> };
  }>;
}

export function readUnparsedTexts(response: estypes.SearchResponse): RawUnparsed[] {
  // No index at all answers without aggregations.
  const { buckets } = (response.aggregations?.indices ?? { buckets: [] }) as unknown as Answer;
  return buckets.map(({ key, unparsed, unreadable }) => ({
    index: key,
    documents: unparsed.doc_count,
    texts: unparsed.newest.hits.hits.map(({ _source }) => textOf(_source)),
    unreadable: Object.fromEntries(
      Object.entries(unreadable.buckets).flatMap(([reason, { doc_count }]) => (doc_count > 0 ? [[reason, doc_count]] : [])),
    ),
  }));
}

function textOf(document: unknown): unknown {
  const source = (document ?? {}) as Record<string, unknown>;
  return source.message ?? source['body.text'] ?? (source.body as { text?: unknown } | undefined)?.text;
}
