import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { MetricReader } from '../sources/metric_source';
import type { Predicate } from '../sources/predicate';
import { buildSearchFrame } from './search_frame';
import { buildTimeFilter, toQuery } from './to_query';

type Aggregation = estypes.AggregationsAggregationContainer;

/** Metrics stand beside access logs: a map does not wait long for them. */
const TIMEOUT = '10s';

export interface MetricRequest {
  indices: string;
  range: TimeRange;
}

/** A search over samples that have one of these fields at least. */
export function buildMetricSearch(
  { indices, range }: MetricRequest,
  reader: MetricReader,
  fields: readonly string[],
  predicates: Predicate[] = [],
): estypes.SearchRequest {
  const counted: Predicate = { any: fields.map((field) => ({ has: field })) };
  const conditions = [buildTimeFilter(reader.time, range), ...[counted, ...predicates].map(toQuery)];
  return { ...buildSearchFrame(indices, reader, conditions), timeout: TIMEOUT, track_total_hits: false };
}

/** Documents without a field stand under null: which label a proxy has depends on its version. */
export const buildKeySources = (fields: readonly string[]) =>
  fields.map((field, place) => ({ [`k${place}`]: { terms: { field, missing_bucket: true } } }));

export type CompositeKey = Record<string, string | number | null>;

/** Dates and numbers among the key's fields become text. */
export const readKeyOf = (key: CompositeKey, fields: readonly string[]): RawKey =>
  fields.map((_, place) => {
    const value = key[`k${place}`] ?? null;
    return value === null ? null : String(value);
  });

export const lowestAndHighest = (name: string, field: string): Record<string, Aggregation> => ({
  [`${name}_min`]: { min: { field } },
  [`${name}_max`]: { max: { field } },
});

export function readSeen(bucket: unknown, name: string): { min: number; max: number } | undefined {
  const values = bucket as Record<string, { value?: number | null } | undefined>;
  const [min, max] = [values[`${name}_min`]?.value, values[`${name}_max`]?.value];
  return typeof min === 'number' && typeof max === 'number' && Number.isFinite(min) && Number.isFinite(max)
    ? { min, max }
    : undefined;
}
