import type { estypes } from '@elastic/elasticsearch';
import type { Dimension } from '../../common/domain/breakdown';
import { DIMENSIONS } from '../../common/domain/breakdown';
import type { AccessLogReader, DimensionAccess } from '../sources/source';
import { toPathPattern } from './path_pattern';
import type { SideRequest } from './side_search';
import { buildSideSearch } from './side_search';
import { toQuery } from './to_query';
import { readTotal } from './traffic_by_key';
import type { FigureBucket, RawFigures } from './traffic_figures';
import { buildTrafficFigures, readTrafficFigures } from './traffic_figures';

/** Values of a dimension that are shown; the rest is counted together. */
export const ROWS = 10;
/** Second values of one: methods of a path. */
const SECOND = 4;
/** Paths from which patterns are made. */
const PATHS = 1_000;
/** Values that each shard looks at: a shard knows only its own counts. */
const SHARD_SIZE = 1_000;

export type Held = Extract<DimensionAccess, { fields: string[] }>;

export const heldDimensions = (reader: AccessLogReader, side: SideRequest['side']): Array<[Dimension, Held]> =>
  DIMENSIONS.flatMap((dimension): Array<[Dimension, Held]> => {
    const access = reader.dimensions[side][dimension];
    return 'fields' in access ? [[dimension, access]] : [];
  });

export interface DimensionRow {
  value: string;
  second?: string;
  figures: RawFigures;
}

export interface DimensionRows {
  rows: DimensionRow[];
  /** Lines that hold the first field. */
  told: number;
  isApproximate: boolean;
}

export interface TrafficByDimension {
  lines: number;
  dimensions: Map<Dimension, DimensionRows>;
  /** Patterns of the paths that were found, most lines first. */
  patterns: string[];
}

/** Every dimension in one search. Paths are only counted: what they have in common is asked for by {@link toPathPattern}. */
export function buildTrafficByDimension(request: SideRequest, reader: AccessLogReader): estypes.SearchRequest {
  const aggregations = heldDimensions(reader, request.side).map(([dimension, access]) => [
    dimension,
    { filter: buildTold(access), aggs: { values: access.isPath ? buildPaths(access) : buildValues(access, reader) } },
  ]);
  return {
    ...buildSideSearch(request, reader),
    aggs: Object.fromEntries(aggregations) as Record<string, estypes.AggregationsAggregationContainer>,
  };
}

export const buildTold = ({ fields: [first = ''], absent }: Held): estypes.QueryDslQueryContainer => ({
  bool: { filter: [toQuery({ has: first })], must_not: [{ terms: { [first]: absent } }] },
});

/** `exclude` takes numbers for numeric fields; the client's types know texts only. */
const buildTerms = (field: string, size: number, absent: Held['absent']): estypes.AggregationsAggregationContainer => ({
  terms: { field, size, shard_size: Math.max(SHARD_SIZE, size), exclude: absent as string[] },
});

/** The commonest paths, only counted. */
export const buildPaths = ({ fields: [first = ''], absent }: Held) => buildTerms(first, PATHS, absent);

function buildValues({ fields: [first = ''], absent }: Held, reader: AccessLogReader): estypes.AggregationsAggregationContainer {
  return { ...buildTerms(first, ROWS, absent), aggs: buildTrafficFigures(reader) };
}

/** A pattern's own figures, and those of each of its methods. */
export function buildSecond({ fields: [, second], absent }: Held, reader: AccessLogReader) {
  const figures = buildTrafficFigures(reader);
  return second === undefined ? figures : { ...figures, second: { ...buildTerms(second, SECOND, absent), aggs: figures } };
}

type ValueBucket = FigureBucket & { key: string | number };
export interface Values<Bucket> {
  buckets: Bucket[];
  doc_count_error_upper_bound?: number;
  sum_other_doc_count?: number;
}

export function readTrafficByDimension(
  response: estypes.SearchResponse,
  side: SideRequest['side'],
  reader: AccessLogReader,
): TrafficByDimension {
  const found = (response.aggregations ?? {}) as unknown as Partial<
    Record<Dimension, { doc_count: number; values: Values<ValueBucket> }>
  >;
  const dimensions = new Map<Dimension, DimensionRows>();
  let patterns: string[] = [];
  for (const [dimension, { isPath }] of heldDimensions(reader, side)) {
    const { doc_count: told = 0, values = { buckets: [] } } = found[dimension] ?? {};
    if (isPath) patterns = toPatterns(values.buckets);
    const rows = isPath
      ? []
      : values.buckets.map((bucket) => ({ value: String(bucket.key), figures: readTrafficFigures(bucket) }));
    dimensions.set(dimension, { rows, told, isApproximate: (values.doc_count_error_upper_bound ?? 0) > 0 });
  }
  return { lines: readTotal(response), dimensions, patterns };
}

/** Most lines first. */
export function toPatterns(paths: Array<{ key: string | number; doc_count: number }>): string[] {
  const counts = new Map<string, number>();
  for (const { key, doc_count: count } of paths) {
    const pattern = toPathPattern(String(key));
    counts.set(pattern, (counts.get(pattern) ?? 0) + count);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([pattern]) => pattern);
}
