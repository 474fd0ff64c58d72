import type { estypes } from '@elastic/elasticsearch';
import type { SeriesPoint } from '../../common/domain/edge_detail';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs, milliseconds, perSecond, ratio } from '../../common/domain/units';
import type { AccessLogReader } from '../sources/source';
import type { SideRequest } from './side_search';
import { buildSideSearch } from './side_search';
import { toQuery } from './to_query';
import type { FigureBucket, RawFigures } from './traffic_figures';
import { buildTrafficFigures, readTrafficFigures } from './traffic_figures';
import { readTotal } from './traffic_by_key';

export interface DetailRequest extends SideRequest {
  /** The part of the range that has passed: figures over time are about this. */
  elapsed: TimeRange;
  interval: number;
  /** Lines to show, slowest first. */
  slowest: number;
}

/** Figures, figures over time, and the slowest answered lines of an edge or a service: one search. */
export function buildTrafficOverTime(request: DetailRequest, reader: AccessLogReader): estypes.SearchRequest {
  const { elapsed } = request;
  const base = buildSideSearch(request, reader);
  const { field, kind } = reader.time;
  const figures = buildTrafficFigures(reader);
  return {
    ...base,
    // A start kept as text is read as a date here: a few lines of one edge, not the whole window's.
    runtime_mappings: { ...base.runtime_mappings, ...(kind === 'text' ? { [field]: { type: 'date' } } : {}) },
    size: request.slowest,
    // Whole and broken numbers in two indices do not sort together unless told to.
    sort: [{ [reader.fields.duration]: { order: 'desc', missing: '_last', unmapped_type: 'long', numeric_type: 'double' } }],
    post_filter: toQuery(reader.is.answered),
    aggs: {
      ...figures,
      newest: { max: { field: reader.time.dateField } },
      over_time: {
        date_histogram: {
          field,
          fixed_interval: `${request.interval}ms`,
          min_doc_count: 0,
          extended_bounds: { min: elapsed.from, max: elapsed.to - 1 },
          // Rounded down by Elasticsearch, and the bucket that begins at the upper one is out: a clock ahead of ours adds no bucket.
          hard_bounds: { min: elapsed.from, max: elapsed.to - 1 + request.interval },
        },
        aggs: figures,
      },
    },
  };
}

export interface TrafficOverTime {
  figures: RawFigures;
  points: SeriesPoint[];
  documents: Array<{ index: string; id: string; source: unknown }>;
  /** Newest value of the reader's date field. */
  newest?: number;
}

export function readTrafficOverTime(response: estypes.SearchResponse, request: DetailRequest): TrafficOverTime {
  const root = response.aggregations as unknown as
    (Omit<FigureBucket, 'doc_count'> & { newest: { value: number | null }; over_time: { buckets: TimeBucket[] } }) | undefined;
  const documents = response.hits.hits.map(({ _index, _id, _source }) => ({ index: _index, id: _id ?? '', source: _source }));
  // Without any index there are no aggregations, and no lines.
  if (!root?.answered)
    return { figures: { lines: 0, answered: 0, judged: 0, failed: 0, http: 0, tcp: 0 }, points: [], documents };
  return {
    figures: readTrafficFigures({ ...root, doc_count: readTotal(response) }),
    points: root.over_time.buckets.map((bucket) => readPoint(bucket, request)),
    documents,
    ...(typeof root.newest.value === 'number' ? { newest: root.newest.value } : {}),
  };
}

type TimeBucket = FigureBucket & { key: number };

/** The first and last bucket can stick out of the window: their rate is about the part inside. */
function readPoint(bucket: TimeBucket, { elapsed, interval }: DetailRequest): SeriesPoint {
  const covered = Math.min(bucket.key + interval, elapsed.to) - Math.max(bucket.key, elapsed.from);
  const { lines, percentiles, judged, failed } = readTrafficFigures(bucket);
  return {
    at: epochMs(bucket.key),
    lines,
    rate: perSecond(covered > 0 ? lines / (covered / 1000) : 0),
    ...(percentiles
      ? { p50: milliseconds(percentiles.p50), p95: milliseconds(percentiles.p95), p99: milliseconds(percentiles.p99) }
      : {}),
    ...(judged > 0 ? { errorRatio: ratio(failed / judged) } : {}),
  };
}
