import type { estypes } from '@elastic/elasticsearch';
import type { AccessLogReader } from '../sources/source';
import { toPathRegexp } from './path_pattern';
import type { SideRequest } from './side_search';
import { buildSideSearch } from './side_search';
import type { DimensionRow, Held, Values } from './traffic_by_dimension';
import { ROWS, buildPaths, buildSecond, toPatterns } from './traffic_by_dimension';
import type { FigureBucket } from './traffic_figures';
import { readTrafficFigures } from './traffic_figures';

/** The patterns that are asked for: the first `most` that can be said as a regular expression. */
export const toAsked = (patterns: readonly string[], most = ROWS): string[] =>
  patterns.filter((pattern) => toPathRegexp(pattern) !== undefined).slice(0, most);

/**
 * All lines of each pattern, also those whose path was not among the ones that the patterns were made of; and the commonest paths of no
 * pattern so far: thousands of ids of one route had hidden them.
 */
export function buildTrafficByPattern(
  request: SideRequest,
  reader: AccessLogReader,
  access: Held,
  asked: readonly string[],
  known: readonly string[] = [],
): estypes.SearchRequest {
  const [path = ''] = access.fields;
  // Without operators beyond those of every regular expression.
  const meets = (pattern: string): estypes.QueryDslQueryContainer => ({
    regexp: { [path]: { value: toPathRegexp(pattern) ?? '', flags: 'NONE' } },
  });
  return {
    ...buildSideSearch(request, reader),
    track_total_hits: false,
    aggs: {
      patterns: { filters: { filters: asked.map(meets) }, aggs: buildSecond(access, reader) },
      rest: { filter: { bool: { must_not: [...known, ...asked].map(meets) } }, aggs: { paths: buildPaths(access) } },
    },
  };
}

type SecondBucket = FigureBucket & { key: string };
type PatternBucket = FigureBucket & { second?: Values<SecondBucket> };

export interface TrafficByPattern {
  rows: DimensionRow[];
  /** Patterns of paths that meet none that was asked for. */
  further: string[];
}

/** A row a pattern and method. Lines without a method are in no row where some have one. */
export function readTrafficByPattern(response: estypes.SearchResponse, asked: readonly string[]): TrafficByPattern {
  const { patterns, rest } = (response.aggregations ?? {}) as unknown as {
    patterns?: { buckets: PatternBucket[] };
    rest?: { paths: Values<{ key: string; doc_count: number }> };
  };
  const rows = (patterns?.buckets ?? []).flatMap((bucket, place): DimensionRow[] => {
    const value = asked[place] ?? '';
    if (!bucket.second || bucket.second.buckets.length === 0) return [{ value, figures: readTrafficFigures(bucket) }];
    return bucket.second.buckets.map((second) => ({ value, second: second.key, figures: readTrafficFigures(second) }));
  });
  return { rows: rows.filter(({ figures }) => figures.lines > 0), further: toPatterns(rest?.paths.buckets ?? []) };
}
