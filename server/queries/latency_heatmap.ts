import type { estypes } from '@elastic/elasticsearch';
import type { HeatmapColumn } from '../../common/domain/latency_heatmap';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { AccessLogReader } from '../sources/source';
import type { SideRequest } from './side_search';
import { buildSideSearch } from './side_search';
import { toQuery } from './to_query';
import type { LatencyResult } from './traffic_figures';
import { buildLatency, readPercentiles } from './traffic_figures';

/** Where rows begin, in milliseconds: each about a third longer than the one below, as far as people count in such steps. */
export const BOUNDS = [
  ...[0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 7_000],
  ...[10_000, 15_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000],
];

export interface HeatmapRequest extends SideRequest {
  elapsed: TimeRange;
  interval: number;
}

/** How many answered lines took how long in each stretch of time, and their percentiles: one search. */
export function buildLatencyHeatmap(request: HeatmapRequest, reader: AccessLogReader): estypes.SearchRequest {
  const { elapsed, interval } = request;
  const base = buildSideSearch(request, reader);
  const { field, kind } = reader.time;
  const ranges = BOUNDS.map((from, row) => ({
    key: String(row),
    from,
    ...(BOUNDS[row + 1] === undefined ? {} : { to: BOUNDS[row + 1] }),
  }));
  return {
    ...base,
    runtime_mappings: { ...base.runtime_mappings, ...(kind === 'text' ? { [field]: { type: 'date' } } : {}) },
    aggs: {
      over_time: {
        date_histogram: {
          field,
          fixed_interval: `${interval}ms`,
          min_doc_count: 0,
          extended_bounds: { min: elapsed.from, max: elapsed.to - 1 },
          hard_bounds: { min: elapsed.from, max: elapsed.to - 1 + interval },
        },
        aggs: {
          answered: {
            filter: toQuery(reader.is.answered),
            aggs: { latency: buildLatency(reader), durations: { range: { field: reader.fields.duration, ranges } } },
          },
        },
      },
    },
  };
}

interface ColumnBucket {
  key: number;
  answered: { latency: LatencyResult; durations: { buckets: Array<{ key: string; doc_count: number }> } };
}

export function readLatencyHeatmap(response: estypes.SearchResponse): HeatmapColumn[] {
  const { over_time } = (response.aggregations ?? {}) as unknown as { over_time?: { buckets: ColumnBucket[] } };
  return (over_time?.buckets ?? []).map(({ key, answered }) => {
    const percentiles = readPercentiles(answered.latency);
    const counts = new Map(answered.durations.buckets.map((bucket) => [bucket.key, bucket.doc_count]));
    return {
      at: epochMs(key),
      counts: BOUNDS.map((_, row) => counts.get(String(row)) ?? 0),
      ...(percentiles
        ? { p50: milliseconds(percentiles.p50), p95: milliseconds(percentiles.p95), p99: milliseconds(percentiles.p99) }
        : {}),
    };
  });
}
