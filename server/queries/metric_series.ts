import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import { durationOf } from '../../common/domain/time_range';
import type { ClusterCounter, MetricReader } from '../sources/metric_source';
import type { CompositeKey, MetricRequest } from './metric_search';
import { buildKeySources, buildMetricSearch, lowestAndHighest, readKeyOf, readSeen } from './metric_search';
import { toQuery } from './to_query';

/**
 * Steps of a window. Two would show nearly every restart of a counter; with more, less is lost to each. A step of a series takes two of the
 * 65,536 buckets that a search may make, so a page has room for 5,000 series: 600 edges of eight proxies each.
 */
const STEPS = 6;
const LIMIT = 30_000;
/** Larger meshes take further searches: room for 25,000 series. */
const MOST_PAGES = 5;

const COUNTERS = ['completed', 'attempts', 'connections', 'retries', 'timeouts'] as const satisfies readonly ClusterCounter[];
export type SeriesCounter = (typeof COUNTERS)[number] | 'failed';

/** What one proxy counted towards one cluster, step by step. */
export interface MetricSeries {
  key: RawKey;
  steps: SeriesStep[];
}

export interface SeriesStep {
  /** Place of the step in the window, from 0. */
  place: number;
  /** Times of the first and last sample, epoch milliseconds. */
  first: number;
  last: number;
  samples: number;
  seen: Partial<Record<SeriesCounter, { min: number; max: number }>>;
  /** Samples that had a count of answers with status 500 and above. */
  failedSamples: number;
}

/** Counters of every proxy towards every cluster: one search for 5,000 of them, and one more for each 5,000 beyond. */
export async function findMetricSeries(
  request: MetricRequest,
  reader: MetricReader,
  run: (search: estypes.SearchRequest) => Promise<estypes.SearchResponse>,
): Promise<{ series: MetricSeries[]; cut: boolean }> {
  const buckets: Bucket[] = [];
  let after: CompositeKey | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = readPage(await run(buildMetricSeries(request, reader, after)));
    for (const bucket of found.buckets) buckets.push(bucket);
    after = found.buckets.length < LIMIT ? undefined : found.after_key;
    if (!after) break;
  }
  return { series: readMetricSeries(buckets, request, reader), cut: after !== undefined };
}

interface Page {
  buckets: Bucket[];
  after_key?: CompositeKey;
}

const readPage = ({ aggregations }: estypes.SearchResponse): Page =>
  (aggregations?.series as unknown as Page | undefined) ?? { buckets: [] };

function buildMetricSeries(request: MetricRequest, reader: MetricReader, after: CompositeKey | undefined): estypes.SearchRequest {
  const { counters, byClass } = reader.cluster;
  const known = COUNTERS.flatMap((name) => (counters[name] ? [[name, counters[name]] as const] : []));
  const base = buildMetricSearch(
    request,
    reader,
    [...known.map(([, field]) => field), ...(byClass ? [byClass.field] : [])],
    [reader.cluster.is],
  );
  const interval = stepOf(request);
  const offset = request.range.from % interval;
  const counted = counters.connections ?? counters.attempts ?? counters.completed ?? reader.time;
  return {
    ...base,
    aggs: {
      series: {
        composite: {
          size: LIMIT,
          ...(after ? { after } : {}),
          sources: [
            ...buildKeySources(reader.seriesKey),
            { t: { date_histogram: { field: reader.time, fixed_interval: `${interval}ms`, offset: `${offset}ms` } } },
          ] as Array<Record<string, estypes.AggregationsCompositeAggregationSource>>,
        },
        aggs: {
          first: { min: { field: reader.time } },
          last: { max: { field: reader.time } },
          samples: { value_count: { field: counted } },
          ...(Object.assign({}, ...known.map(([name, field]) => lowestAndHighest(name, field))) as object),
          ...(byClass
            ? { failed: { filter: toQuery(byClass.serverErrors), aggs: lowestAndHighest('failed', byClass.field) } }
            : {}),
        },
      },
    },
  };
}

const stepOf = ({ range }: MetricRequest) => Math.max(1_000, Math.ceil(durationOf(range) / STEPS));

interface Bucket {
  key: CompositeKey;
  first: { value: number };
  last: { value: number };
  samples: { value: number };
  failed?: { doc_count: number };
}

function readMetricSeries(buckets: readonly Bucket[], request: MetricRequest, reader: MetricReader): MetricSeries[] {
  const byKey = new Map<string, MetricSeries>();
  const interval = stepOf(request);
  for (const bucket of buckets) {
    const key = readKeyOf(bucket.key, reader.seriesKey);
    const id = JSON.stringify(key);
    const series = byKey.get(id) ?? { key, steps: [] };
    byKey.set(id, series);
    series.steps.push(readStep(bucket, Math.floor((Number(bucket.key.t) - request.range.from) / interval)));
  }
  return [...byKey.values()];
}

function readStep(bucket: Bucket, place: number): SeriesStep {
  const seen: SeriesStep['seen'] = {};
  for (const name of COUNTERS) {
    const values = readSeen(bucket, name);
    if (values) seen[name] = values;
  }
  const failed = bucket.failed && readSeen(bucket.failed, 'failed');
  if (failed) seen.failed = failed;
  return {
    place,
    first: bucket.first.value,
    last: bucket.last.value,
    samples: bucket.samples.value,
    seen,
    failedSamples: bucket.failed?.doc_count ?? 0,
  };
}
