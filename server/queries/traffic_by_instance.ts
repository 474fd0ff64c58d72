import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { buildPartsFilter, buildTimeFilter } from './to_query';
import type { FigureBucket, RawFigures } from './traffic_figures';
import { buildTrafficFigures, readTrafficFigures } from './traffic_figures';

/** An edge, and since when its instances are to be compared. */
export interface InstanceQuestion {
  parts: RawKey[];
  range: TimeRange;
}

/** Each takes up to seven of the 65,536 buckets of a search. */
const INSTANCE_LIMIT = 500;
export const QUESTION_LIMIT = 15;

/** Outbound lines by the instance that was called, for a few edges: one search. Undefined where lines have no address. */
export function buildTrafficByInstance(
  { indices, exclude, questions }: { indices: string; exclude: Predicate[]; questions: InstanceQuestion[] },
  reader: AccessLogReader,
): estypes.SearchRequest | undefined {
  const { instance } = reader.dimensions.caller;
  const field = 'fields' in instance ? instance.fields[0] : undefined;
  if (field === undefined || questions.length === 0) return undefined;
  const whole = {
    from: Math.min(...questions.map(({ range }) => range.from)),
    to: Math.max(...questions.map(({ range }) => range.to)),
  } as TimeRange;
  const filters = questions.map(({ parts, range }): estypes.QueryDslQueryContainer => ({
    bool: { filter: [buildPartsFilter(reader.callerKey, parts), buildTimeFilter(reader.time.field, range)] },
  }));
  const base = buildSearchRequest(reader, indices, whole, [reader.is.outbound, ...exclude.map((not) => ({ not }))]);
  return {
    ...base,
    track_total_hits: false,
    aggs: {
      edges: {
        filters: { filters },
        aggs: { instances: { terms: { field, size: INSTANCE_LIMIT }, aggs: buildTrafficFigures(reader) } },
      },
    },
  };
}

export interface InstanceRow {
  /** As the lines have it: address and port. */
  name: string;
  figures: RawFigures;
}

/** In the order of the questions. */
export function readTrafficByInstance(response: estypes.SearchResponse): InstanceRow[][] {
  const { edges } = (response.aggregations ?? {}) as {
    edges?: { buckets: Array<{ instances: { buckets: Array<FigureBucket & { key: string }> } }> };
  };
  return (edges?.buckets ?? []).map(({ instances }) =>
    instances.buckets.map((bucket) => ({ name: bucket.key, figures: readTrafficFigures(bucket) })),
  );
}
