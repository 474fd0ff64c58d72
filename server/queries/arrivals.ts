import type { estypes } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import type { Predicate } from '../sources/predicate';
import { readTotal } from './traffic_by_key';
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

/** What came in a window, or ever: one search, whatever the number of indices. */
export function buildArrivals(indices: string, source: ArrivalSource, range: TimeRange | undefined): estypes.SearchRequest {
  const newest = { max: { field: source.dateField } };
  const lacking = mapValues(source.facts, (field): Query => ({ bool: { must_not: [{ exists: { field } }] } }));
  const refused = mapValues(source.refusable, (field): Query => ({ term: { _ignored: field } }));
  const lastHour = range && buildTimeFilter(source.timeField, { from: (range.to - HOUR) as typeof range.from, to: range.to });
  return {
    ...buildBase(indices, source, range),
    aggs: {
      newest,
      ...(range
        ? {
            indices: { terms: { field: '_index', size: INDEX_LIMIT }, aggs: { newest } },
            ...countEach('without', lacking),
            ...countEach('refused', refused),
            ...(lastHour ? { last_hour: { filter: lastHour } } : {}),
          }
        : {}),
    },
  };
}

/** The newest documents since a moment, with how many there are. */
export function buildNewest(indices: string, source: ArrivalSource, range: TimeRange, size: number): estypes.SearchRequest {
  return {
    ...buildBase(indices, source, range),
    size,
    sort: [{ [source.dateField]: { order: 'desc', unmapped_type: 'date' } }],
  };
}

const buildBase = (indices: string, source: ArrivalSource, range: TimeRange | undefined): estypes.SearchRequest =>
  buildSearchFrame(indices, source, [...(range ? [buildTimeFilter(source.timeField, range)] : []), toQuery(source.is)]);

interface Buckets {
  buckets: Array<{ key: string; doc_count: number; newest: { value: number | null } }>;
}
interface Counts {
  buckets: Record<string, { doc_count: number }>;
}

export function readArrivals(response: estypes.SearchResponse): Arrivals {
  const found = (response.aggregations ?? {}) as unknown as {
    newest?: { value: number | null };
    indices?: Buckets;
    without?: Counts;
    refused?: Counts;
    last_hour?: { doc_count: number };
  };
  const newest = found.newest?.value;
  return {
    documents: readTotal(response),
    ...(typeof newest === 'number' ? { newest } : {}),
    indices: (found.indices?.buckets ?? []).map(({ key, doc_count: documents, newest: last }) => ({
      name: key,
      documents,
      newest: last.value ?? 0,
    })),
    without: readCounts(found.without),
    refused: readCounts(found.refused),
    lastHour: found.last_hour?.doc_count ?? 0,
  };
}

/** Elasticsearch refuses a list of no filters. */
const countEach = (name: string, filters: Record<string, Query>): Record<string, Aggregation> =>
  Object.keys(filters).length > 0 ? { [name]: { filters: { filters } } } : {};

const readCounts = (counts: Counts | undefined) => mapValues(counts?.buckets ?? {}, ({ doc_count: count }) => count);

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
