import type { estypes } from '@elastic/elasticsearch';
import type { MlKind, MlMissing, MlRequest } from '../../common/domain/ml';
import { toConnections } from '../queries/to_outcomes';
import { destinationOf, sourceOf } from './anomaly_jobs';
import { post, putAnalytics } from './ml_call';
import type { MlData } from './ml_data';
import { indexList, linesQuery, runtimeMappings } from './ml_data';
import { ML_PREFIX, mlNames } from './ml_names';

export type DriverKind = Extract<MlKind, 'duration_drivers' | 'failure_drivers'>;

/** Every line of it is copied and learnt from; more than a hundred thousand teach nothing new. */
const LOOK_BACK = 'now-1h';
const MEMORY = '512mb';
/** So many features of each line are told. */
const TOLD = 5;

export function missingForDrivers(kind: DriverKind, data: MlData): MlMissing[] {
  return [
    ...(kind === 'failure_drivers' && data.reader.fields.status === undefined ? (['status'] as const) : []),
    ...(localIndices(data).length === 0 ? (['local_indices'] as const) : []),
  ];
}

/** Which property of a request goes with a long duration, or with its status: learnt from the last hour's lines. */
export function buildDrivers(kind: DriverKind, data: MlData): MlRequest[] {
  const { id } = mlNames(kind, data.space);
  return [putAnalytics(buildDriverAnalysis(kind, data)), post`/_ml/data_frame/analytics/${id}/_start`];
}

export function buildDriverAnalysis(kind: DriverKind, data: MlData): estypes.MlPutDataFrameAnalyticsRequest {
  const { reader, space } = data;
  const { id, results } = mlNames(kind, space);
  const { duration, status = '' } = reader.fields;
  const dependent = kind === 'duration_drivers' ? duration : status;
  const learning = { dependent_variable: dependent, num_top_feature_importance_values: TOLD, randomize_seed: 1 };
  return {
    id,
    description:
      kind === 'duration_drivers' ? 'What goes with long requests.' : 'What goes with failing requests: predicts the status.',
    source: {
      index: localIndices(data),
      query: {
        bool: {
          filter: [
            { range: { [reader.time.dateField]: { gte: LOOK_BACK } } },
            linesQuery(data, { not: toConnections(reader) }, kind === 'duration_drivers' ? reader.is.answered : { has: status }),
          ],
        },
      },
      ...runtimeMappings(data),
    },
    dest: { index: results, results_field: 'ml' },
    analysis:
      kind === 'duration_drivers'
        ? { regression: { ...learning, training_percent: 50 } }
        : { classification: { ...learning, training_percent: 50, num_top_classes: 3 } },
    analyzed_fields: { includes: [dependent, ...featuresOf(data)], excludes: [] },
    model_memory_limit: MEMORY,
    allow_lazy_start: true,
    _meta: { created_by: ML_PREFIX },
  };
}

/** Fields with few different values: paths and ids would be learnt by heart. */
function featuresOf({ reader }: MlData): string[] {
  const { bytesReceived } = reader.fields;
  const { method, instance, zone } = reader.properties;
  const all = [sourceOf(reader), destinationOf(reader), method, instance, zone, bytesReceived];
  return [...new Set(all.flatMap((field) => field ?? []))];
}

/** An analysis reads no index of another cluster. */
const localIndices = (data: MlData) => indexList(data).filter((pattern) => !pattern.includes(':'));
