import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { EpochMs, Milliseconds } from '../../common/domain/units';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { buildPartsFilter } from './to_query';
import type { LatencyResult, RawFigures } from './traffic_figures';
import { buildLatency, readPercentiles } from './traffic_figures';
import { toQuery } from './to_query';

export interface WindowedPercentilesRequest {
  indices: string;
  range: TimeRange;
  exclude: Predicate[];
  parts: RawKey[];
  /** Ends of the windows, and their length: they may overlap, a line is then in several. */
  times: EpochMs[];
  length: Milliseconds;
}

/** Percentiles of one edge in overlapping windows, each as a rule's check would see it: one search. */
export function buildWindowedPercentiles(request: WindowedPercentilesRequest, reader: AccessLogReader): estypes.SearchRequest {
  const base = buildSearchRequest(
    reader,
    request.indices,
    request.range,
    [reader.is.outbound, reader.is.answered, ...request.exclude.map((not) => ({ not }))],
    [buildPartsFilter(reader.callerKey, request.parts)],
  );
  const { field, kind } = reader.time;
  const ranges = request.times.map((at) => ({ key: String(at), from: at - request.length, to: at }));
  const { filter, aggs } = buildLatency(reader);
  return {
    ...base,
    track_total_hits: false,
    runtime_mappings: { ...base.runtime_mappings, ...(kind === 'text' ? { [field]: { type: 'date' } } : {}) },
    query: { bool: { filter: [base.query ?? toQuery(reader.is.line), filter] } },
    aggs: { windows: { date_range: { field, format: 'epoch_millis', ranges, keyed: false }, aggs } },
  };
}

type Bucket = { key: string } & LatencyResult;

/** By the end of their window; a window without a timed line has none. */
export function readWindowedPercentiles(response: estypes.SearchResponse): Map<number, NonNullable<RawFigures['percentiles']>> {
  const { windows } = (response.aggregations ?? {}) as { windows?: { buckets: Bucket[] } };
  return new Map(
    (windows?.buckets ?? []).flatMap((bucket) => {
      const percentiles = readPercentiles(bucket);
      return percentiles ? [[Number(bucket.key), percentiles] as const] : [];
    }),
  );
}
