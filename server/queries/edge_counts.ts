import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { Milliseconds } from '../../common/domain/units';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { toQuery } from './to_query';
import type { OutcomeBucket } from './traffic_figures';
import { buildOutcomes, isTimed, LONGEST_DURATION, readOutcomes } from './traffic_figures';

/** What is told beside lines. newest: of each key, when. slowFrom: answered requests that took at least so long. */
export type Counted = { what: 'lines' } | { what: 'newest' } | { what: 'outcomes' } | { what: 'slow'; slowFrom: Milliseconds };

export interface EdgeCountsRequest {
  indices: string;
  range: TimeRange;
  exclude: Predicate[];
  /** Lines that can be of the watched edges; others may be among them. */
  only: Predicate;
  counted: Counted;
  /** With it, counts are for each edge and step of time; without, for each edge. */
  step?: Milliseconds;
  /** Where the page before ended. */
  after?: Record<string, string | number | null>;
}

/** Sums over time and over keys: unlike percentiles, these can be added up. */
export interface EdgeCounts {
  key: RawKey;
  /** Begin of the step, in epoch milliseconds; undefined without steps. */
  at?: number;
  lines: number;
  /** Epoch milliseconds, where it was asked for. */
  newest?: number;
  /** Answered, with a readable duration; of these so many took at least slowFrom. */
  timed: number;
  slow: number;
  judged: number;
  failed: number;
}

/**
 * A bucket counts up to five (itself, three ranges of statuses, their margin) against Elasticsearch's 65,536 a response.
 */
export const EDGE_COUNTS_PAGE = 12_000;

/** Outbound lines by edge, and by step of time where asked: one page of one search. */
export function buildEdgeCounts(request: EdgeCountsRequest, reader: AccessLogReader): estypes.SearchRequest {
  const { step, after, counted } = request;
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.outbound,
    request.only,
    ...request.exclude.map((not) => ({ not })),
  ]);
  const { field, kind } = reader.time;
  const keys = reader.callerKey.map((name, place) => ({ [`k${place}`]: { terms: { field: name, missing_bucket: true } } }));
  const steps = step === undefined ? [] : [{ at: { date_histogram: { field, fixed_interval: `${step}ms` } } }];
  return {
    ...base,
    // A start kept as text becomes a date while it is read: steps need one.
    runtime_mappings: {
      ...base.runtime_mappings,
      ...(kind === 'text' && step !== undefined ? { [field]: { type: 'date' } } : {}),
    },
    aggs: {
      newest: { max: { field: reader.time.dateField } },
      by_key: {
        composite: { size: EDGE_COUNTS_PAGE, sources: [...keys, ...steps], ...(after ? { after } : {}) },
        aggs: buildCounted(counted, reader),
      },
    },
  };
}

function buildCounted(counted: Counted, reader: AccessLogReader): Record<string, estypes.AggregationsAggregationContainer> {
  if (counted.what === 'lines') return {};
  if (counted.what === 'newest') return { newest: { max: { field: reader.time.dateField } } };
  if (counted.what === 'outcomes') return buildOutcomes(reader);
  const slow: Predicate = { within: reader.fields.duration, from: counted.slowFrom, below: LONGEST_DURATION };
  const timed: Predicate = { all: [reader.is.answered, isTimed(reader)] };
  return { timed: { filter: toQuery(timed), aggs: { slow: { filter: toQuery(slow) } } } };
}

type Bucket = OutcomeBucket & {
  key: Record<string, string | number | null>;
  doc_count: number;
  timed?: { doc_count: number; slow: { doc_count: number } };
  newest?: { value: number | null };
};

interface Aggregations {
  newest: { value: number | null };
  by_key: { buckets: Bucket[]; after_key?: EdgeCountsRequest['after'] };
}

export interface EdgeCountsPage {
  rows: EdgeCounts[];
  /** Present while there may be more. */
  after?: EdgeCountsRequest['after'];
  /** Newest of the lines counted, epoch milliseconds. */
  newest?: number;
}

export function readEdgeCounts(response: estypes.SearchResponse): EdgeCountsPage {
  // Without any index there are no aggregations, and no lines.
  const found = response.aggregations as unknown as Aggregations | undefined;
  const buckets = found?.by_key.buckets ?? [];
  const after = buckets.length < EDGE_COUNTS_PAGE ? undefined : found?.by_key.after_key;
  const newest = found?.newest.value;
  return { rows: buckets.map(readBucket), ...(after ? { after } : {}), ...(typeof newest === 'number' ? { newest } : {}) };
}

const NO_OUTCOMES = { judged: 0, failed: 0 };

function readBucket(bucket: Bucket): EdgeCounts {
  const { at, ...parts } = bucket.key;
  const { judged, failed } = bucket.status || bucket.tcp || bucket.http ? readOutcomes(bucket) : NO_OUTCOMES;
  return {
    key: Object.keys(parts).map((_, place) => (parts[`k${place}`] ?? null) as string | null),
    ...(typeof at === 'number' ? { at } : {}),
    lines: bucket.doc_count,
    ...(typeof bucket.newest?.value === 'number' ? { newest: bucket.newest.value } : {}),
    timed: bucket.timed?.doc_count ?? 0,
    slow: bucket.timed?.slow.doc_count ?? 0,
    judged,
    failed,
  };
}
