import type { estypes } from '@elastic/elasticsearch';
import type { MlKind, MlMissing } from '../../common/domain/ml';
import { ML_FIELD } from '../queries/ml_results';
import { toConnections, toOutcomes } from '../queries/to_outcomes';
import { isNothing, toQuery } from '../queries/to_query';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';

/** What an anomaly detection job looks at; how it is fed follows from it. */
export interface AnomalyJob {
  description: string;
  detectors: estypes.MlDetector[];
  bucketSpan: string;
  /** Summed up by Elasticsearch before ML reads it, in steps of this; absent: ML reads every line. */
  aggregated?: { step: string; figures: Record<string, estypes.AggregationsAggregationContainer> };
  /** Only these lines. */
  only: Predicate[];
  categorised?: string;
  missing: MlMissing[];
}

export type AnomalyKind = Extract<
  MlKind,
  'latency' | 'errors' | 'traffic' | 'bytes' | 'rare_calls' | 'unlike_others' | 'categories'
>;

const SPAN = '15m';
const STEP = '5m';
/** Who hardly ever calls whom is told by the hour: shorter ones are full of calls that are rare by chance. */
const RARE_SPAN = '1h';

/** One description a kind. Field names are those of the detected source, so that Kibana's pages lead back to its documents. */
export const ANOMALY_JOBS: Record<AnomalyKind, (reader: AccessLogReader) => AnomalyJob> = {
  latency: (reader) => ({
    description: 'Calls that take longer than usual, by source and destination.',
    bucketSpan: SPAN,
    detectors: [
      { ...each(reader), function: 'high_mean', field_name: ML_FIELD.meanDuration, detector_description: 'high mean latency' },
    ],
    aggregated: { step: STEP, figures: { [ML_FIELD.meanDuration]: { avg: { field: reader.fields.duration } } } },
    only: [reader.is.answered, { not: toConnections(reader) }],
    missing: [],
  }),
  errors: (reader) => {
    const { judged, failed } = toOutcomes(reader);
    return {
      description: 'Calls of which more fail than usual, by source and destination.',
      bucketSpan: SPAN,
      detectors: [
        { ...each(reader), function: 'high_mean', field_name: ML_FIELD.failureRatio, detector_description: 'high error ratio' },
      ],
      aggregated: { step: STEP, figures: failureRatio(failed, reader) },
      only: [judged],
      missing: isNothing(judged) ? ['status'] : [],
    };
  },
  traffic: (reader) => ({
    description: 'More or fewer calls than usual, by source and destination.',
    bucketSpan: SPAN,
    detectors: [
      { ...each(reader), function: 'high_count', detector_description: 'more calls than usual' },
      { ...each(reader), function: 'low_count', detector_description: 'fewer calls than usual' },
    ],
    aggregated: { step: STEP, figures: {} },
    only: [],
    missing: [],
  }),
  bytes: (reader) => {
    const { bytesSent, bytesReceived } = reader.fields;
    const figures = [
      { name: ML_FIELD.meanBytesSent, field: bytesSent, text: 'unusual bytes sent a call' },
      { name: ML_FIELD.meanBytesReceived, field: bytesReceived, text: 'unusual bytes received a call' },
    ].flatMap(({ field, ...rest }) => (field === undefined ? [] : [{ field, ...rest }]));
    return {
      description: 'Calls that carry more or fewer bytes than usual, by source and destination.',
      bucketSpan: SPAN,
      detectors: figures.map(({ name, text }) => ({
        ...each(reader),
        function: 'mean',
        field_name: name,
        detector_description: text,
      })),
      aggregated: { step: STEP, figures: Object.fromEntries(figures.map(({ name, field }) => [name, { avg: { field } }])) },
      only: [],
      missing: figures.length === 0 ? ['bytes'] : [],
    };
  },
  rare_calls: (reader) => ({
    description: 'Services that call somebody whom they hardly ever call.',
    bucketSpan: RARE_SPAN,
    detectors: [
      {
        function: 'rare',
        by_field_name: destinationOf(reader),
        partition_field_name: sourceOf(reader),
        detector_description: 'a destination that is rare for this source',
      },
    ],
    aggregated: { step: SPAN, figures: {} },
    only: [],
    missing: [],
  }),
  unlike_others: (reader) => ({
    description: 'Callers of a service that behave unlike its other callers.',
    bucketSpan: SPAN,
    detectors: [
      { ...amongCallers(reader), function: 'high_count', detector_description: 'calls more than the other callers' },
      {
        ...amongCallers(reader),
        function: 'high_mean',
        field_name: ML_FIELD.meanDuration,
        detector_description: 'waits longer than the other callers',
      },
    ],
    aggregated: { step: STEP, figures: { [ML_FIELD.meanDuration]: { avg: { field: reader.fields.duration } } } },
    only: [reader.is.answered, { not: toConnections(reader) }],
    missing: [],
  }),
  categories: (reader) => {
    const { details } = reader.fields;
    return {
      description: 'Ways in which requests end, as Envoy words them, and how often each.',
      bucketSpan: SPAN,
      detectors: [
        { function: 'count', by_field_name: 'mlcategory', detector_description: 'an unusual count of one way to end' },
        { function: 'rare', by_field_name: 'mlcategory', detector_description: 'a rare way to end' },
      ],
      only: details === undefined ? [] : [{ has: details }],
      ...(details === undefined ? {} : { categorised: details }),
      missing: details === undefined ? ['details'] : [],
    };
  },
};

export const sourceOf = ({ callerKey }: AccessLogReader): string => callerKey[0] ?? '';
export const destinationOf = ({ callerKey }: AccessLogReader): string => callerKey[1] ?? '';

/** A model for each edge. */
const each = (reader: AccessLogReader): estypes.MlDetector => ({
  by_field_name: sourceOf(reader),
  partition_field_name: destinationOf(reader),
});

/** One model of all callers of a destination. */
const amongCallers = (reader: AccessLogReader): estypes.MlDetector => ({
  over_field_name: sourceOf(reader),
  partition_field_name: destinationOf(reader),
});

/**
 * The one script that is sent anywhere, run once a bucket and not once a document: no aggregation divides without one.
 * See docs/adr/0047-elastic-ml-as-requests.md.
 */
export const failureRatio = (
  failed: Predicate,
  { time }: AccessLogReader,
): Record<string, estypes.AggregationsAggregationContainer> => ({
  all_lines: { value_count: { field: time.dateField } },
  failed_lines: { filter: toQuery(failed), aggs: { lines: { value_count: { field: time.dateField } } } },
  [ML_FIELD.failureRatio]: {
    bucket_script: {
      buckets_path: { all: 'all_lines', failed: 'failed_lines>lines' },
      script: 'params.all > 0 ? params.failed / params.all : 0',
    },
  },
});
