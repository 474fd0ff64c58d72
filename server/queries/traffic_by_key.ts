import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { AccessLogReader } from '../sources/source';
import type { FigureBucket, RawFigures } from './traffic_figures';
import { buildTrafficFigures, readTrafficFigures } from './traffic_figures';
import { buildSearchRequest } from './search_request';
import { toQuery } from './to_query';
import type { Predicate } from '../sources/predicate';

/** More distinct keys than this are cut, and the answer says so. With four buckets a key it stays below Elasticsearch's 65,536. */
export const KEY_LIMIT = 12_000;
const ADDRESS_LIMIT = 20_000;

export interface TrafficRow {
  key: RawKey;
  figures: RawFigures;
  /** Proxies that wrote these lines; asked for callees only. */
  instances?: number;
}

export interface TrafficRows {
  rows: TrafficRow[];
  /** Further keys exist that are not in rows. */
  cut: boolean;
  /** All matching lines, also those without a usable key. */
  lines: number;
  unreadableDurations: number;
  /** Newest value of the reader's date field. */
  newest?: number;
}

type Request = { indices: string; range: TimeRange; exclude: Predicate[] };

/** Outbound lines by edge, and whose address is whose where inbound lines will need it. */
export function buildCallerTraffic(request: Request, reader: AccessLogReader, withAddresses: boolean): estypes.SearchRequest {
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.outbound,
    ...request.exclude.map((not) => ({ not })),
  ]);
  const book = withAddresses ? reader.addressBook : undefined;
  return {
    ...base,
    aggs: {
      ...overview(reader),
      by_key: byKey(reader, reader.callerKey),
      ...(book ? { callers: addresses(book.ofCaller), callees: addresses(book.ofCallee) } : {}),
    },
  };
}

/** Inbound lines by service and, where the caller is proven, by caller as well. */
export function buildCalleeTraffic(request: Request, reader: AccessLogReader): estypes.SearchRequest {
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.inbound,
    ...request.exclude.map((not) => ({ not })),
  ]);
  const instances = { cardinality: { field: reader.instance } };
  const service = byKey(reader, reader.calleeKey, { instances });
  return {
    ...base,
    aggs: {
      ...overview(reader),
      by_key: service,
      ...(reader.peerKey ? { by_peer: byKey(reader, reader.peerKey) } : {}),
    },
  };
}

function byKey(reader: AccessLogReader, fields: string[], more: Record<string, estypes.AggregationsAggregationContainer> = {}) {
  return {
    composite: {
      size: KEY_LIMIT,
      sources: fields.map((field, place) => ({ [`k${place}`]: { terms: { field, missing_bucket: true } } })),
    },
    aggs: { ...buildTrafficFigures(reader), ...more },
  };
}

function overview(reader: AccessLogReader): Record<string, estypes.AggregationsAggregationContainer> {
  const unreadable: Predicate = { all: [reader.is.answered, { not: { has: reader.fields.duration } }] };
  return { newest: { max: { field: reader.time.dateField } }, unreadable: { filter: toQuery(unreadable) } };
}

/** Two names at one address make it useless as evidence, so two are enough to see. */
const addresses = ([address, name]: [string, string]) => ({
  terms: { field: address, size: ADDRESS_LIMIT },
  aggs: { names: { terms: { field: name, size: 2 } } },
});

interface KeyedBuckets {
  after_key?: unknown;
  buckets: Array<FigureBucket & { key: Record<string, string | null>; instances?: { value: number } }>;
}

export function readTraffic(response: estypes.SearchResponse, name: 'by_key' | 'by_peer' = 'by_key'): TrafficRows {
  const aggregations = response.aggregations as
    | { by_key?: KeyedBuckets; by_peer?: KeyedBuckets; newest?: { value: number | null }; unreadable?: { doc_count: number } }
    | undefined;
  const buckets = aggregations?.[name]?.buckets ?? [];
  const newest = aggregations?.newest?.value;
  return {
    rows: buckets.map((bucket) => ({
      key: Object.keys(bucket.key)
        .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
        .map((place) => bucket.key[place] ?? null),
      figures: readTrafficFigures(bucket),
      ...(bucket.instances ? { instances: bucket.instances.value } : {}),
    })),
    cut: buckets.length === KEY_LIMIT,
    lines: readTotal(response),
    unreadableDurations: aggregations?.unreadable?.doc_count ?? 0,
    ...(typeof newest === 'number' ? { newest } : {}),
  };
}

export function readTotal(response: estypes.SearchResponse): number {
  const total = response.hits.total;
  return typeof total === 'number' ? total : (total?.value ?? 0);
}

interface AddressBuckets {
  buckets: Array<{ key: string; names: { buckets: Array<{ key: string }> } }>;
}

/** Pairs of address (with port, as logged) and raw name; an address with two names appears with both. */
export function readAddresses(response: estypes.SearchResponse): Array<[address: string, name: string]> {
  const { callers, callees } = (response.aggregations ?? {}) as { callers?: AddressBuckets; callees?: AddressBuckets };
  return [callers, callees].flatMap((side) =>
    (side?.buckets ?? []).flatMap(({ key, names }) => names.buckets.map((name): [string, string] => [key, name.key])),
  );
}
