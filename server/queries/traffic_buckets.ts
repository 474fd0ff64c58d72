import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { AddressPairs } from './address_pairs';
import { buildAddressPairs, readAddressPairs } from './address_pairs';
import { buildSearchRequest } from './search_request';
import { buildTimeFilter, isNothing, toQuery } from './to_query';
import { isTimed } from './traffic_figures';

/**
 * What every edge and service did over time, in few searches for the whole mesh: a composite of key and time, so that it can be
 * taken page by page. A bucket takes three of the 65,536 that a search may make: itself, its answered and its failed lines.
 */
export const BUCKETS_OF_SEARCH = 20_000;

export interface Section {
  name: string;
  side: 'caller' | 'named' | 'nameless';
  /** Half open. Looked at are only these; no other section's lie between its first and its last. */
  ranges: TimeRange[];
  /** Buckets of so many milliseconds, counted from `origin` (epoch milliseconds). */
  interval: number;
  origin: number;
  /** Where the page before has ended. */
  after?: CompositeKey;
  /** Most buckets in this page. */
  size: number;
}

export type CompositeKey = Record<string, string | number | null>;

export interface BucketRow {
  key: RawKey;
  /** Start of the bucket, epoch milliseconds. */
  at: number;
  lines: number;
  answered: number;
  p50?: number;
  p75?: number;
  p95?: number;
  p99?: number;
  p999?: number;
  judged: number;
  failed: number;
  bytes?: number;
}

export interface BucketPage {
  rows: BucketRow[];
  /** Absent when this was the last page. */
  after?: CompositeKey;
}

const PERCENTS = [50, 75, 95, 99, 99.9];
const ADDRESS_LIMIT = 1_000;

interface BucketsRequest {
  indices: string;
  exclude: Predicate[];
  sections: Section[];
  /** Only lines that meet this; absent: all. */
  only?: estypes.QueryDslQueryContainer;
}

/** `addresses`: whose address is whose, for inbound lines that name nobody; the first page only. */
export function buildTrafficBuckets(request: BucketsRequest, reader: AccessLogReader, addresses: boolean): estypes.SearchRequest {
  const { indices, exclude, sections, only } = request;
  const ranges = sections.flatMap((section) => section.ranges);
  const whole = envelopeOf(ranges);
  const base = buildSearchRequest(
    reader,
    indices,
    whole,
    exclude.map((not) => ({ not })),
    [anyOf(reader, ranges), ...(only ? [only] : [])],
  );
  const { field, kind } = reader.time;
  return {
    ...base,
    track_total_hits: false,
    // A start kept as text has to be read as a date to be put into buckets.
    runtime_mappings: { ...base.runtime_mappings, ...(kind === 'text' ? { [field]: { type: 'date' } } : {}) },
    aggs: {
      newest: { max: { field: reader.time.dateField } },
      ...Object.fromEntries(sections.map((section) => [section.name, buildSection(section, reader)])),
      ...(addresses ? buildAddressPairs(reader, { all: [reader.is.outbound, { not: reader.is.named }] }, ADDRESS_LIMIT) : {}),
    },
  };
}

const envelopeOf = (ranges: readonly TimeRange[]): TimeRange => ({
  from: epochMs(Math.min(...ranges.map(({ from }) => from))),
  to: epochMs(Math.max(...ranges.map(({ to }) => to))),
});

const anyOf = (reader: AccessLogReader, ranges: readonly TimeRange[]): estypes.QueryDslQueryContainer => ({
  bool: { should: ranges.map((range) => buildTimeFilter(reader.time.field, range)), minimum_should_match: 1 },
});

export const keyFieldsOf = (reader: AccessLogReader, side: Section['side']): string[] =>
  side === 'caller' ? reader.callerKey : side === 'named' ? reader.calleeKey.slice(0, reader.calleeNamed) : reader.calleeKey;

function linesOf({ is }: AccessLogReader, side: Section['side']): Predicate {
  if (side === 'caller') return is.outbound;
  return { all: [is.inbound, side === 'named' ? is.named : { not: is.named }] };
}

function buildSection(section: Section, reader: AccessLogReader): estypes.AggregationsAggregationContainer {
  const { side, ranges, interval, origin, after, size } = section;
  const fields = keyFieldsOf(reader, side);
  const offset = ((origin % interval) + interval) % interval;
  const time = { date_histogram: { field: reader.time.field, fixed_interval: `${interval}ms`, offset: `${offset}ms` } };
  return {
    filter: { bool: { filter: [toQuery(linesOf(reader, side)), buildTimeFilter(reader.time.field, envelopeOf(ranges))] } },
    aggs: {
      pages: {
        composite: {
          size,
          sources: [
            ...fields.map((field, place) => ({ [`k${place}`]: { terms: { field, missing_bucket: true } } })),
            { t: time },
          ] as Array<Record<string, estypes.AggregationsCompositeAggregationSource>>,
          ...(after ? { after } : {}),
        },
        aggs: buildFigures(reader),
      },
    },
  };
}

function buildFigures(reader: AccessLogReader): Record<string, estypes.AggregationsAggregationContainer> {
  const { status, bytesReceived, bytesSent, duration } = reader.fields;
  const failed = toFailed(reader);
  return {
    answered: {
      filter: toQuery({ all: [reader.is.answered, isTimed(reader)] }),
      aggs: {
        p: { percentiles: { field: duration, percents: PERCENTS, keyed: false, hdr: { number_of_significant_value_digits: 2 } } },
      },
    },
    ...(isNothing(failed) ? {} : { failed: { filter: toQuery(failed) } }),
    ...(status ? { judged: { value_count: { field: status } } } : {}),
    ...(bytesReceived ? { received: { sum: { field: bytesReceived } } } : {}),
    ...(bytesSent ? { sent: { sum: { field: bytesSent } } } : {}),
  };
}

/** A status from 500, or a connection whose flags say that nobody was reached. */
function toFailed({ fields: { status }, is }: AccessLogReader): Predicate {
  const connection: Predicate = { all: [is.tcp, is.unreached] };
  if (!status) return connection;
  return {
    any: [{ within: status, from: 500, below: 1_000 }, { all: [{ within: status, from: 0, below: 1 }, connection] }],
  };
}

interface Aggregations {
  newest: { value: number | null };
  [section: string]: unknown;
}

interface PageBucket {
  key: CompositeKey;
  doc_count: number;
  answered: { doc_count: number; p: { values: Array<{ key: number; value: number | null }> } };
  failed?: { doc_count: number };
  judged?: { value: number };
  received?: { value: number };
  sent?: { value: number };
}

const aggregationsOf = (response: estypes.SearchResponse) => response.aggregations as unknown as Aggregations | undefined;

export function readBucketPage(response: estypes.SearchResponse, section: Section): BucketPage {
  const found = aggregationsOf(response)?.[section.name] as
    { pages: { buckets: PageBucket[]; after_key?: CompositeKey } } | undefined;
  const { buckets = [], after_key: after } = found?.pages ?? {};
  return { rows: buckets.map(readRow), ...(after && buckets.length >= section.size ? { after } : {}) };
}

function readRow({ key, doc_count: lines, answered, failed, judged, received, sent }: PageBucket): BucketRow {
  const values = PERCENTS.map((_, place) => answered.p.values[place]?.value);
  const [p50, p75, p95, p99, p999] = values.filter((value) => typeof value === 'number');
  const places = Object.keys(key).length - 1;
  return {
    key: Array.from({ length: places }, (_, place) => (key[`k${place}`] ?? null) as string | null),
    at: key.t as number,
    lines,
    answered: answered.doc_count,
    ...(p999 === undefined ? {} : { p50, p75, p95, p99, p999 }),
    judged: judged?.value ?? 0,
    failed: failed?.doc_count ?? 0,
    ...(received || sent ? { bytes: (received?.value ?? 0) + (sent?.value ?? 0) } : {}),
  };
}

export function readNewestOf(response: estypes.SearchResponse): number | undefined {
  return aggregationsOf(response)?.newest.value ?? undefined;
}

export const readBook = (response: estypes.SearchResponse): AddressPairs => readAddressPairs(response, ADDRESS_LIMIT);
