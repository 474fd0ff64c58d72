import type { estypes } from '@elastic/elasticsearch';
import type { MlRequest } from '../../common/domain/ml';
import type { AnomalyJob, AnomalyKind } from './anomaly_jobs';
import { ANOMALY_JOBS, destinationOf, sourceOf } from './anomaly_jobs';
import { estimateMemory } from './estimate_memory';
import { post, putDatafeed, putJob } from './ml_call';
import type { MlData } from './ml_data';
import { indexList, linesQuery, runtimeMappings } from './ml_data';
import { ML_GROUP, ML_PREFIX, mlNames } from './ml_names';

/** A page of a composite aggregation; ML asks for the next by itself. */
const PAGE = 5_000;
/** Lines of a burst are written together and arrive late. */
const QUERY_DELAY = '120s';
const COUNT = 'doc_count';

/** Makes a job and its feed, opens one and starts the other. */
export function buildAnomalyDetection(kind: AnomalyKind, data: MlData): MlRequest[] {
  const job = ANOMALY_JOBS[kind](data.reader);
  const { id, datafeed } = mlNames(kind, data.space);
  return [
    putJob(buildJob(kind, job, data)),
    putDatafeed(buildDatafeed(kind, job, data)),
    post`/_ml/anomaly_detectors/${id}/_open`,
    post`/_ml/datafeeds/${datafeed}/_start`,
  ];
}

export function buildJob(kind: AnomalyKind, job: AnomalyJob, data: MlData): estypes.MlPutJobRequest {
  const { reader, space, edges } = data;
  const ends = [sourceOf(reader), destinationOf(reader)];
  return {
    job_id: mlNames(kind, space).id,
    description: job.description,
    groups: [ML_GROUP],
    analysis_config: {
      bucket_span: job.bucketSpan,
      detectors: job.detectors,
      influencers: job.categorised === undefined ? ends : ['mlcategory', ...ends],
      ...(job.aggregated ? { summary_count_field_name: COUNT } : {}),
      ...(job.categorised === undefined ? {} : { categorization_field_name: job.categorised }),
    },
    analysis_limits: {
      model_memory_limit: estimateMemory(edges, job.detectors.length),
      ...(job.categorised === undefined ? {} : { categorization_examples_limit: 4 }),
    },
    data_description: { time_field: reader.time.dateField, time_format: 'epoch_ms' },
    // Bounds of every edge would take more room than the anomalies themselves; Kibana draws its chart without them.
    model_plot_config: { enabled: false, annotations_enabled: true },
    // A cluster whose ML nodes come and go waits for one instead of refusing.
    allow_lazy_open: true,
    custom_settings: { created_by: ML_PREFIX, custom_urls: customUrls(job, ends) },
  };
}

/** Links that Kibana's own ML pages show beside an anomaly; values between dollars are the record's. */
function customUrls({ bucketSpan }: AnomalyJob, [source = '', destination = '']: string[]) {
  const around = 'rangeFrom=$earliest$&rangeTo=$latest$';
  return [
    {
      url_name: 'Mesh Observability: map',
      time_range: bucketSpan,
      url_value: `app/meshObservability?${around}&q=$${destination}$`,
    },
    {
      url_name: 'Mesh Observability: traces',
      time_range: bucketSpan,
      url_value: `app/meshObservability?page=traces&${around}&text=$${source}$`,
    },
  ];
}

export function buildDatafeed(kind: AnomalyKind, job: AnomalyJob, data: MlData): estypes.MlPutDatafeedRequest {
  const { reader, space } = data;
  const { id, datafeed } = mlNames(kind, space);
  return {
    datafeed_id: datafeed,
    job_id: id,
    indices: indexList(data),
    indices_options: { ignore_unavailable: true, allow_no_indices: true, expand_wildcards: ['open'] },
    query: linesQuery(data, ...job.only),
    query_delay: QUERY_DELAY,
    ...runtimeMappings(data),
    ...(job.aggregated
      ? { chunking_config: { mode: 'off' }, aggregations: buildAggregations(job.aggregated, reader) }
      : { scroll_size: 1_000 }),
  };
}

/**
 * A row for each edge and step: ML reads that instead of every line. ML wants the dates first, and beside them the greatest time under the
 * time field's own name.
 */
function buildAggregations(
  { step, figures }: NonNullable<AnomalyJob['aggregated']>,
  reader: MlData['reader'],
): Record<string, estypes.AggregationsAggregationContainer> {
  const { dateField } = reader.time;
  const [source, destination] = [sourceOf(reader), destinationOf(reader)];
  return {
    buckets: {
      composite: {
        size: PAGE,
        sources: [
          { date: { date_histogram: { field: dateField, fixed_interval: step } } },
          { [source]: { terms: { field: source } } },
          { [destination]: { terms: { field: destination } } },
        ],
      },
      aggs: { [dateField]: { max: { field: dateField } }, ...figures },
    },
  };
}
