import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { TraceReader } from '../sources/trace_source';
import type { CompositeKey } from './metric_search';
import { buildKeySources, readKeyOf } from './metric_search';
import { buildTimeFilter, toQuery } from './to_query';
import { buildSpanSearch } from './trace_spans';

/** Each takes two buckets. */
const LIMIT = 20_000;
const PERCENTS = [50, 95, 99];
/** Traces stand beside access logs: a map does not wait long for them. */
const TIMEOUT = '10s';

/** Client's spans of one call, as the telemetry itself names it. */
export interface TracedCall {
  key: RawKey;
  spans: number;
  failed: number;
  /** Milliseconds; undefined where the dialect has no durations. */
  percentiles?: { p50: number; p95: number; p99: number };
  newest?: number;
}

/** Every call that spans know: one search a dialect. Undefined where spans do not say whom they call. */
export function buildTracedCalls(
  { indices, range }: { indices: string; range: TimeRange },
  reader: TraceReader,
): estypes.SearchRequest | undefined {
  if (reader.callKey.length === 0) return undefined;
  const { duration } = reader.fields;
  return {
    ...buildSpanSearch(indices, [reader], () => [
      buildTimeFilter(reader.time, range),
      toQuery({ all: [reader.is.span, reader.is.client] }),
    ]),
    size: 0,
    timeout: TIMEOUT,
    track_total_hits: false,
    aggs: {
      calls: {
        composite: { size: LIMIT, sources: buildKeySources(reader.callKey) },
        aggs: {
          failed: { filter: toQuery(reader.is.failed) },
          newest: { max: { field: reader.time } },
          ...(duration ? { p: { percentiles: { field: duration, percents: PERCENTS, keyed: false } } } : {}),
        },
      },
    },
  };
}

interface Bucket {
  key: CompositeKey;
  doc_count: number;
  failed: { doc_count: number };
  newest: { value: number | null };
  p?: { values: Array<{ key: number; value: number | null }> };
}

export function readTracedCalls(response: estypes.SearchResponse, reader: TraceReader): { calls: TracedCall[]; cut: boolean } {
  const found = response.aggregations?.calls as unknown as { buckets: Bucket[] } | undefined;
  const buckets = found?.buckets ?? [];
  return { calls: buckets.map((bucket) => readCall(bucket, reader)), cut: buckets.length >= LIMIT };
}

function readCall(bucket: Bucket, reader: TraceReader): TracedCall {
  const [p50, p95, p99] = (bucket.p?.values ?? []).map(({ value }) => value);
  const isKnown = typeof p50 === 'number' && typeof p95 === 'number' && typeof p99 === 'number';
  const units = reader.durationUnits;
  return {
    key: readKeyOf(bucket.key, reader.callKey),
    spans: bucket.doc_count,
    failed: bucket.failed.doc_count,
    ...(isKnown ? { percentiles: { p50: p50 / units, p95: p95 / units, p99: p99 / units } } : {}),
    ...(bucket.newest.value === null ? {} : { newest: bucket.newest.value }),
  };
}
