import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import type { EpochMs } from '../../common/domain/units';
import { epochMs } from '../../common/domain/units';
import type { Predicate } from '../sources/predicate';
import type { Scope } from './search_frame';
import { buildSearchFrame } from './search_frame';
import { buildTimeFilter, toQuery } from './to_query';

type Query = estypes.QueryDslQueryContainer;
type Aggregation = estypes.AggregationsAggregationContainer;

/** One form of telemetry, as far as counting what arrives needs it. */
export interface ArrivalSource extends Scope {
  /** By which the window is told. */
  timeField: string;
  /** A date: by which the newest is told. */
  dateField: string;
  is: Predicate;
  /** Field by fact: how many documents lack it is counted. */
  facts: Readonly<Record<string, string>>;
  /** Field by name: how many documents had a value there that the index refused. */
  refusable: Readonly<Record<string, string>>;
}

export interface Arrivals {
  documents: number;
  newest?: number;
  /** Dated after the window's end. */
  ahead?: { documents: number; furthest: number };
  /** Index by index, most first. */
  indices: Array<{ name: string; documents: number; newest: number }>;
  /** By fact. */
  without: Record<string, number>;
  refused: Record<string, number>;
  /** Of the last hour of the window. */
  lastHour: number;
}

/** More indices than these with documents of one day are counted, but not listed. */
const INDEX_LIMIT = 1_000;
const HOUR = 3_600_000;

/** What came in a window, and what is dated after it: one search, whatever the number of indices. */
export function buildArrivals(indices: string, source: ArrivalSource, { from, to }: TimeRange): estypes.SearchRequest {
  const newest = { max: { field: source.dateField } };
  const lacking = mapValues(source.facts, (field): Query => ({ bool: { must_not: [{ exists: { field } }] } }));
  const refused = mapValues(source.refusable, (field): Query => ({ term: { _ignored: field } }));
  const between = (range: TimeRange) => buildTimeFilter(source.timeField, range);
  return {
    ...buildBase(indices, source, { from, to: END_OF_TIME }),
    aggs: {
      ahead: { filter: between({ from: to, to: END_OF_TIME }), aggs: { newest } },
      came: {
        filter: between({ from, to }),
        aggs: {
          newest,
          indices: { terms: { field: '_index', size: INDEX_LIMIT }, aggs: { newest } },
          ...countEach('without', lacking),
          ...countEach('refused', refused),
          last_hour: { filter: between({ from: epochMs(to - HOUR), to }) },
        },
      },
    },
  };
}

/** When the last came before a moment: one search. */
export function buildEarlier(indices: string, source: ArrivalSource, before: EpochMs): estypes.SearchRequest {
  return {
    ...buildBase(indices, source, { from: epochMs(0), to: before }),
    aggs: { newest: { max: { field: source.dateField } } },
  };
}

/** Later than anything that Elasticsearch's dates of nanoseconds can say but for some months. */
const END_OF_TIME = epochMs(Date.UTC(2262, 0, 1));

/** The newest documents since a moment, with how many there are. */
export function buildNewest(indices: string, source: ArrivalSource, range: TimeRange, size: number): estypes.SearchRequest {
  return { ...buildBase(indices, source, range), size, sort: [newestFirst(source.dateField)] };
}

/** The same by when they arrived; a document that does not say that counts by when it began. */
export function buildNewestArrived(
  indices: string,
  { arrivalField, ...source }: ArrivalSource & { arrivalField: string },
  range: TimeRange,
  size: number,
): estypes.SearchRequest {
  const began: Query = {
    bool: { filter: [buildTimeFilter(source.timeField, range)], must_not: [{ exists: { field: arrivalField } }] },
  };
  const arrived: Query = { bool: { should: [buildTimeFilter(arrivalField, range), began], minimum_should_match: 1 } };
  return {
    ...buildSearchFrame(indices, source, [arrived, toQuery(source.is)]),
    size,
    sort: [newestFirst(arrivalField), newestFirst(source.dateField)],
  };
}

const newestFirst = (field: string) => ({ [field]: { order: 'desc' as const, unmapped_type: 'date' as const } });

const buildBase = (indices: string, source: ArrivalSource, range: TimeRange): estypes.SearchRequest =>
  buildSearchFrame(indices, source, [buildTimeFilter(source.timeField, range), toQuery(source.is)]);

interface Buckets {
  buckets: Array<{ key: string; doc_count: number; newest: { value: number | null } }>;
}
interface Counts {
  buckets: Record<string, { doc_count: number }>;
}

interface Counted {
  doc_count: number;
  newest: { value: number | null };
}
interface Came extends Counted {
  indices: Buckets;
  without?: Counts;
  refused?: Counts;
  last_hour: { doc_count: number };
}

export function readArrivals(response: estypes.SearchResponse): Arrivals {
  // Without any index there are no aggregations, and no documents.
  const { came, ahead } = (response.aggregations ?? {}) as unknown as { came?: Came; ahead?: Counted };
  const newest = came?.newest.value;
  const furthest = ahead?.newest.value;
  return {
    documents: came?.doc_count ?? 0,
    ...(typeof newest === 'number' ? { newest } : {}),
    ...(ahead && typeof furthest === 'number' ? { ahead: { documents: ahead.doc_count, furthest } } : {}),
    indices: (came?.indices.buckets ?? []).map(({ key, doc_count: documents, newest: last }) => ({
      name: key,
      documents,
      newest: last.value ?? 0,
    })),
    without: readCounts(came?.without),
    refused: readCounts(came?.refused),
    lastHour: came?.last_hour.doc_count ?? 0,
  };
}

export function readEarlier(response: estypes.SearchResponse): number | undefined {
  const { newest } = (response.aggregations ?? {}) as unknown as { newest?: { value: number | null } };
  return newest?.value ?? undefined;
}

/** Elasticsearch refuses a list of no filters. */
const countEach = (name: string, filters: Record<string, Query>): Record<string, Aggregation> =>
  Object.keys(filters).length > 0 ? { [name]: { filters: { filters } } } : {};

const readCounts = (counts: Counts | undefined) => mapValues(counts?.buckets ?? {}, ({ doc_count: count }) => count);

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
