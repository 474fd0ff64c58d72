import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { AccessLogReader } from '../sources/source';
import { buildAddressPairs, readAddressPairs } from './address_pairs';
import type { FigureBucket, RawFigures } from './traffic_figures';
import { buildTrafficFigures, readTrafficFigures } from './traffic_figures';
import { buildSearchRequest } from './search_request';
import { toQuery } from './to_query';
import type { Predicate } from '../sources/predicate';
import { NOTHING } from '../sources/predicate';

/**
 * More distinct keys than these are cut, and the answer says so. A search that would make more than 65,536 buckets fails as a whole
 * instead, and a key takes up to four: itself and three ranges of statuses. So outbound lines take 4 × 12,000 and 2 × 8,000;
 * inbound lines that can name their service 4 × (3,000 + 2,200 + 11,000), others 4 × 12,000. Callers
 * that mTLS proved are as many as edges: 2,000 services with 10,000 edges must not look as if they had been cut.
 */
export const KEY_LIMIT = 12_000;
const ADDRESS_LIMIT = 8_000;
const NAMED_LIMIT = 3_000;
const BESIDE_NAMED_LIMIT = 2_200;
const PEER_LIMIT = 11_000;

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
  /** Lines that carry the proxy's flags, were they only "none". */
  flaggedLines: number;
  /** Newest value of the reader's date field. */
  newest?: number;
}

type Request = { indices: string; range: TimeRange; exclude: Predicate[] };

/** Outbound lines by edge, and whose address is whose, for inbound lines that name nobody. */
export function buildCallerTraffic(request: Request, reader: AccessLogReader): estypes.SearchRequest {
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.outbound,
    ...request.exclude.map((not) => ({ not })),
  ]);
  return {
    ...base,
    aggs: {
      ...overview(reader),
      by_key: byKey(reader, reader.callerKey, KEY_LIMIT),
      ...buildAddressPairs(reader, { not: reader.is.named }, ADDRESS_LIMIT),
    },
  };
}

/** Inbound lines by service (by instance, where they do not name it) and, where the caller is proven, by caller as well. */
export function buildCalleeTraffic(request: Request, reader: AccessLogReader): estypes.SearchRequest {
  const base = buildSearchRequest(reader, request.indices, request.range, [
    reader.is.inbound,
    ...request.exclude.map((not) => ({ not })),
  ]);
  const instances = { cardinality: { field: reader.instance } };
  const { named } = reader.is;
  const within = (predicate: Predicate, fields: string[], limit: number) => ({
    filter: toQuery(predicate),
    aggs: { by_key: byKey(reader, fields, limit, { instances }) },
  });
  const canBeNamed = reader.calleeNamed > 0;
  return {
    ...base,
    aggs: {
      ...overview(reader),
      ...(canBeNamed ? { named: within(named, reader.calleeKey.slice(0, reader.calleeNamed), NAMED_LIMIT) } : {}),
      nameless: within({ not: named }, reader.calleeKey, canBeNamed ? BESIDE_NAMED_LIMIT : KEY_LIMIT),
      ...(reader.peerKey ? { by_peer: byKey(reader, reader.peerKey, PEER_LIMIT, {}, false) } : {}),
    },
  };
}

function byKey(
  reader: AccessLogReader,
  fields: string[],
  size: number,
  more: Record<string, estypes.AggregationsAggregationContainer> = {},
  missing = true,
): estypes.AggregationsAggregationContainer {
  return {
    composite: {
      size,
      sources: fields.map((field, place) => ({ [`k${place}`]: { terms: { field, missing_bucket: missing } } })),
    },
    aggs: { ...buildTrafficFigures(reader), ...more },
  };
}

function overview(reader: AccessLogReader): Record<string, estypes.AggregationsAggregationContainer> {
  return {
    newest: { max: { field: reader.time.dateField } },
    flagged: { filter: toQuery(reader.fields.flags ? { has: reader.fields.flags } : NOTHING) },
  };
}

type Key = Record<string, string | null>;
type FigureBuckets = { buckets: Array<FigureBucket & { key: Key; instances?: { value: number } }> };

interface TrafficAggregations {
  newest: { value: number | null };
  flagged: { doc_count: number };
  by_key?: FigureBuckets;
  named?: { by_key: FigureBuckets };
  nameless?: { by_key: FigureBuckets };
  by_peer?: FigureBuckets;
}

/** Undefined when no index was there to aggregate over. */
const aggregationsOf = (response: estypes.SearchResponse) => response.aggregations as unknown as TrafficAggregations | undefined;

export function readTraffic(response: estypes.SearchResponse): TrafficRows {
  const found = aggregationsOf(response);
  const groups = [
    { found: found?.by_key, limit: KEY_LIMIT },
    { found: found?.named?.by_key, limit: NAMED_LIMIT },
    { found: found?.nameless?.by_key, limit: found?.named ? BESIDE_NAMED_LIMIT : KEY_LIMIT },
  ];
  const newest = found?.newest.value;
  return {
    rows: groups.flatMap((group) => readRows(group.found)),
    // What proves something elsewhere would, cut, prove too much.
    cut:
      [...groups, { found: found?.by_peer, limit: PEER_LIMIT }].some(
        (group) => (group.found?.buckets.length ?? 0) >= group.limit,
      ) || readAddressPairs(response, ADDRESS_LIMIT).cut,
    lines: readTotal(response),
    unreadableDurations: groups.reduce((sum, group) => sum + countUntimed(group.found), 0),
    flaggedLines: found?.flagged.doc_count ?? 0,
    ...(typeof newest === 'number' ? { newest } : {}),
  };
}

/** Answered, and yet without a duration that can be read. */
const countUntimed = (group: FigureBuckets | undefined) =>
  (group?.buckets ?? []).reduce((sum, { answered }) => sum + answered.doc_count - answered.latency.doc_count, 0);

export const readPeers = (response: estypes.SearchResponse): TrafficRow[] => readRows(aggregationsOf(response)?.by_peer);

function readRows(group: FigureBuckets | undefined): TrafficRow[] {
  return (group?.buckets ?? []).map((bucket) => ({
    key: readKey(bucket.key),
    figures: readTrafficFigures(bucket),
    ...(bucket.instances ? { instances: bucket.instances.value } : {}),
  }));
}

/** In the order in which the fields were asked for; places are named k0, k1, … */
function readKey(key: Key): RawKey {
  return Object.keys(key).map((_, place) => key[`k${place}`] ?? null);
}

export function readTotal(response: estypes.SearchResponse): number {
  const total = response.hits.total;
  return typeof total === 'number' ? total : (total?.value ?? 0);
}

/** Pairs of address and raw name, for inbound lines that name nobody. */
export const readAddresses = (response: estypes.SearchResponse) => readAddressPairs(response, ADDRESS_LIMIT).pairs;
