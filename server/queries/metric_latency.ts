import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { MetricReader } from '../sources/metric_source';
import type { CompositeKey, MetricRequest } from './metric_search';
import { buildKeySources, buildMetricSearch, lowestAndHighest, readKeyOf, readSeen } from './metric_search';

/** Envoy has 19 bounds and infinity: room for 3,000 series. */
const BUCKET_LIMIT = 60_000;
const PAIR_LIMIT = 20_000;
const PERCENTS = [50, 95, 99];

/** bounds: what each bound counted, by one proxy. percentiles: of all proxies of a pair, by Elasticsearch. */
export type MetricLatency =
  | { kind: 'bounds'; key: RawKey; bound: number; seen: { min: number; max: number } }
  | { kind: 'percentiles'; key: RawKey; p50: number; p95: number; p99: number };

/** Undefined where the indices hold no histogram of durations. */
export function buildMetricLatency(request: MetricRequest, reader: MetricReader): estypes.SearchRequest | undefined {
  const { latency } = reader.cluster;
  if (!latency) return undefined;
  const base = buildMetricSearch(request, reader, [latency.field], [reader.cluster.is]);
  if (latency.kind === 'histogram') {
    const percentiles = { field: latency.field, percents: PERCENTS, keyed: false };
    return {
      ...base,
      aggs: {
        latency: {
          composite: { size: PAIR_LIMIT, sources: buildKeySources(reader.pairKey) },
          aggs: { p: { percentiles } },
        },
      },
    };
  }
  return {
    ...base,
    aggs: {
      latency: {
        composite: {
          size: BUCKET_LIMIT,
          sources: [...buildKeySources(reader.seriesKey), { bound: { terms: { field: latency.bound } } }],
        },
        aggs: lowestAndHighest('count', latency.field),
      },
    },
  };
}

interface Bucket {
  key: CompositeKey;
  p?: { values: Array<{ key: number; value: number | null }> };
}

export function readMetricLatency(
  response: estypes.SearchResponse,
  reader: MetricReader,
): { latencies: MetricLatency[]; cut: boolean } {
  const buckets = (response.aggregations?.latency as unknown as { buckets: Bucket[] } | undefined)?.buckets ?? [];
  const isBounds = reader.cluster.latency?.kind === 'buckets';
  const latencies = buckets.flatMap((bucket) => (isBounds ? readBound(bucket, reader) : readPercentiles(bucket, reader)));
  return { latencies, cut: buckets.length >= (isBounds ? BUCKET_LIMIT : PAIR_LIMIT) };
}

function readBound(bucket: Bucket, reader: MetricReader): MetricLatency[] {
  const seen = readSeen(bucket, 'count');
  const text = String(bucket.key.bound);
  const bound = text === '+Inf' ? Infinity : Number(text);
  return seen && bound > 0 ? [{ kind: 'bounds', key: readKeyOf(bucket.key, reader.seriesKey), bound, seen }] : [];
}

function readPercentiles(bucket: Bucket, reader: MetricReader): MetricLatency[] {
  const [p50, p95, p99] = (bucket.p?.values ?? []).map(({ value }) => value);
  if (typeof p50 !== 'number' || typeof p95 !== 'number' || typeof p99 !== 'number') return [];
  return [{ kind: 'percentiles', key: readKeyOf(bucket.key, reader.pairKey), p50, p95, p99 }];
}
