import type { estypes } from '@elastic/elasticsearch';
import type { MlKind, MlRequest } from '../../common/domain/ml';
import { ML_FIELD } from '../queries/ml_results';
import { toConnections, toOutcomes } from '../queries/to_outcomes';
import { isNothing } from '../queries/to_query';
import { destinationOf, failureRatio, sourceOf } from './anomaly_jobs';
import { post, putAnalytics, putIndex, putTransform } from './ml_call';
import type { MlData } from './ml_data';
import { indexList, linesQuery, runtimeMappings } from './ml_data';
import { ML_PREFIX, mlNames } from './ml_names';

export type OutlierKind = Extract<MlKind, 'edge_outliers' | 'service_outliers'>;

/** What one edge or service is compared with all others by: those of the last so much time. */
const LOOK_BACK = 'now-24h';
const P95 = 'p95_duration_ms';
/** A day of 10,000 edges is a table of 10,000 rows: little. */
const MEMORY = '128mb';

/** Gathers a row of figures for each edge or service; these are analysed when they are whole. */
export function buildOutlierDetection(kind: OutlierKind, data: MlData): MlRequest[] {
  const { transform } = mlNames(kind, data.space);
  return [
    putIndex(buildFiguresIndex(kind, data)),
    putTransform(buildFigures(kind, data)),
    putAnalytics(buildAnalysis(kind, data)),
    post`/_transform/${transform}/_start`,
  ];
}

/** Made beforehand, because an analysis is refused while its index does not exist. */
export function buildFiguresIndex(kind: OutlierKind, data: MlData): estypes.IndicesCreateRequest {
  return {
    index: mlNames(kind, data.space).figures,
    mappings: {
      properties: {
        ...Object.fromEntries(Object.keys(groups(kind, data)).map((name) => [name, { type: 'keyword' as const }])),
        ...Object.fromEntries(features(data).map((name) => [name, { type: 'double' as const }])),
        [ML_FIELD.lastSeen]: { type: 'date' },
      },
    },
  };
}

export function buildFigures(kind: OutlierKind, data: MlData): estypes.TransformPutTransformRequest {
  const { reader, space } = data;
  const names = mlNames(kind, space);
  return {
    transform_id: names.transform,
    description: 'Figures of the last day, for outlier detection.',
    source: {
      index: indexList(data),
      query: {
        bool: {
          filter: [
            { range: { [reader.time.dateField]: { gte: LOOK_BACK } } },
            linesQuery(data, reader.is.answered, { not: toConnections(reader) }),
          ],
        },
      },
      ...runtimeMappings(data),
    },
    dest: { index: names.figures },
    pivot: { group_by: groups(kind, data), aggregations: figures(data) },
    settings: { max_page_search_size: 1_000 },
    _meta: { created_by: ML_PREFIX },
  };
}

export function buildAnalysis(kind: OutlierKind, data: MlData): estypes.MlPutDataFrameAnalyticsRequest {
  const names = mlNames(kind, data.space);
  return {
    id: names.id,
    description: kind === 'edge_outliers' ? 'Edges unlike all other edges.' : 'Services unlike all other services.',
    source: { index: [names.figures] },
    dest: { index: names.results, results_field: 'ml' },
    analysis: {
      outlier_detection: {
        compute_feature_influence: true,
        feature_influence_threshold: 0.1,
        outlier_fraction: 0.05,
        standardization_enabled: true,
      },
    },
    analyzed_fields: { includes: features(data), excludes: [] },
    model_memory_limit: MEMORY,
    allow_lazy_start: true,
    _meta: { created_by: ML_PREFIX },
  };
}

/** Rows are told apart by these: plain names, whatever the source calls them. */
function groups(kind: OutlierKind, { reader }: MlData): Record<string, estypes.TransformPivotGroupByContainer> {
  const destination = { destination: { terms: { field: destinationOf(reader) } } };
  return kind === 'edge_outliers' ? { source: { terms: { field: sourceOf(reader) } }, ...destination } : destination;
}

function figures({ reader }: MlData): Record<string, estypes.AggregationsAggregationContainer> {
  const { duration, bytesSent, bytesReceived } = reader.fields;
  const { judged, failed } = toOutcomes(reader);
  return {
    [ML_FIELD.lastSeen]: { max: { field: reader.time.dateField } },
    [ML_FIELD.requestRate]: { value_count: { field: reader.time.dateField } },
    [ML_FIELD.meanDuration]: { avg: { field: duration } },
    [P95]: { percentiles: { field: duration, percents: [95] } },
    ...(bytesSent ? { [ML_FIELD.meanBytesSent]: { avg: { field: bytesSent } } } : {}),
    ...(bytesReceived ? { [ML_FIELD.meanBytesReceived]: { avg: { field: bytesReceived } } } : {}),
    ...(isNothing(judged) ? {} : failureRatio(failed, reader)),
  };
}

/** Only what is a figure of every row: a row in which one is missing would be passed over. */
function features({ reader }: MlData): string[] {
  const { bytesSent, bytesReceived } = reader.fields;
  return [
    ML_FIELD.requestRate,
    ML_FIELD.meanDuration,
    // A transform writes percentiles as an object with a field for each.
    `${P95}.95`,
    ...(bytesSent ? [ML_FIELD.meanBytesSent] : []),
    ...(bytesReceived ? [ML_FIELD.meanBytesReceived] : []),
    ...(isNothing(toOutcomes(reader).judged) ? [] : [ML_FIELD.failureRatio]),
  ];
}
