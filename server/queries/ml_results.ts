import type { estypes } from '@elastic/elasticsearch';
import { SEVERITY_FROM } from '../../common/domain/anomaly';
import type { TimeRange } from '../../common/domain/time_range';
import type { AccessLogReader } from '../sources/source';

/** Where Elastic ML keeps what its anomaly detection jobs find, whoever made them. */
const RECORD_INDICES = '.ml-anomalies-*';
/** Where our outlier detections write: see server/ml/ml_names. */
export const OUTLIER_INDICES = 'mesh-observability-outlier-*';

/** Of a window's records the worst so many. */
export const MOST_RECORDS = 1_000;
/** Of the outliers those furthest out. */
const MOST_OUTLIERS = 100;
/** Half of all that there is lies below this in a mesh without outliers. */
const LEAST_OUTLIER = 0.5;
const TIMEOUT = '5s';
/**
 * From the end of a bucket until its records can be read, at most: a feed waits for late lines (two minutes in ours), and looks only now and then.
 * Milliseconds.
 */
export const ML_LAG = 5 * 60_000;
/** Our longest bucket is an hour, and what it says stands until the next one has been judged. */
const LOOK_BACK = 2 * 3_600_000 + ML_LAG;

/** What the aggregations of our datafeeds and transforms are called, and so the fields that records and outliers name. */
export const ML_FIELD = {
  meanDuration: 'mean_duration_ms',
  failureRatio: 'failure_ratio',
  meanBytesSent: 'mean_bytes_sent',
  meanBytesReceived: 'mean_bytes_received',
  requestRate: 'requests',
  lastSeen: 'last_seen',
} as const;

/** A job may have been made before the index got a template, or after: text has its keyword beside it, and both mean the same. */
export const bareField = (field: string): string => field.replace(/\.keyword$/, '');

/** One anomaly record, as ML stores it, without what nobody here reads. */
export interface MlRecord {
  job_id: string;
  /** Start of the bucket, epoch milliseconds. */
  timestamp: number;
  /** Seconds. */
  bucket_span: number;
  record_score: number;
  is_interim: boolean;
  function: string;
  field_name?: string;
  typical: number[];
  actual: number[];
  /** What the record is about: value of the by, over or partition field, by the field's bare name. */
  entities: Record<string, string>;
  hasOver: boolean;
  bounds?: { lower: number; upper: number };
}

export interface MlOutlier {
  values: Record<string, unknown>;
  score: number;
  influences: Array<{ feature: string; influence: number }>;
}

export interface MlResults {
  records: MlRecord[];
  outliers: MlOutlier[];
  /** There were more records than were read. */
  isCut: boolean;
}

/**
 * Says whether there are results of a window that this user may read. A look-up, no search; nothing comes back where ML has never run, or not then.
 */
export const buildMlLookUp = (range: TimeRange): estypes.FieldCapsRequest => ({
  index: `${RECORD_INDICES},${OUTLIER_INDICES}`,
  fields: ['record_score', 'ml.outlier_score'],
  ignore_unavailable: true,
  allow_no_indices: true,
  // Outliers have no such time: all of them count.
  index_filter: { bool: { should: [duringWindow(range), { exists: { field: 'ml.outlier_score' } }], minimum_should_match: 1 } },
});

/** A record has the time at which its bucket begins: one that began before the window may reach into it, or be the last that is known at its end. */
const duringWindow = ({ from, to }: TimeRange): estypes.QueryDslQueryContainer => ({
  range: {
    timestamp: {
      gte: new Date(from - LOOK_BACK).toISOString(),
      lt: new Date(to).toISOString(),
      format: 'strict_date_optional_time',
    },
  },
});

export const readMlLookUp = ({ fields }: estypes.FieldCapsResponse): boolean => Object.keys(fields).length > 0;

/** Records of every job that splits by our fields, and our outliers: one search. */
export function buildMlResults(range: TimeRange, reader: AccessLogReader): estypes.SearchRequest {
  const ours = reader.callerKey.slice(0, 2).flatMap((field) => [bareField(field), `${bareField(field)}.keyword`]);
  const isOutlier: estypes.QueryDslQueryContainer = { range: { 'ml.outlier_score': { gte: LEAST_OUTLIER } } };
  return {
    index: `${RECORD_INDICES},${OUTLIER_INDICES}`,
    ignore_unavailable: true,
    allow_no_indices: true,
    size: MOST_RECORDS,
    timeout: TIMEOUT,
    track_total_hits: true,
    _source: [
      ...['job_id', 'timestamp', 'bucket_span', 'record_score', 'is_interim', 'function', 'field_name', 'typical', 'actual'],
      ...['by_field_name', 'by_field_value', 'over_field_name', 'over_field_value'],
      ...['partition_field_name', 'partition_field_value', 'anomaly_score_explanation', 'causes'],
    ],
    sort: [{ record_score: { order: 'desc', unmapped_type: 'double', missing: '_last' } }],
    query: {
      bool: {
        filter: [
          { term: { result_type: 'record' } },
          duringWindow(range),
          { range: { record_score: { gte: SEVERITY_FROM.warning } } },
          {
            bool: {
              should: ['by_field_name', 'over_field_name', 'partition_field_name'].map((name) => ({ terms: { [name]: ours } })),
              minimum_should_match: 1,
            },
          },
        ],
      },
    },
    aggs: {
      // Outliers are no records and belong to no window.
      all: {
        global: {},
        aggs: {
          outliers: {
            filter: isOutlier,
            aggs: {
              furthest: {
                top_hits: { size: MOST_OUTLIERS, sort: [{ 'ml.outlier_score': { order: 'desc', unmapped_type: 'double' } }] },
              },
            },
          },
        },
      },
    },
  };
}

/** What is not as ML writes it is passed over: others may write into indices of such names. */
export function readMlResults(response: estypes.SearchResponse): MlResults {
  const { all } = (response.aggregations ?? {}) as { all?: { outliers: { furthest: { hits: { hits: Hit[] } } } } };
  const { total, hits } = response.hits;
  return {
    records: (hits as Hit[]).flatMap(({ _source }) => readRecord(_source) ?? []),
    outliers: (all?.outliers.furthest.hits.hits ?? []).flatMap(({ _source }) => readOutlier(_source) ?? []),
    isCut: typeof total === 'object' && total.value > MOST_RECORDS,
  };
}

interface Hit {
  _source?: Record<string, unknown>;
}

function readRecord(source: Record<string, unknown> = {}): MlRecord | undefined {
  const { job_id, timestamp, bucket_span, record_score, is_interim, function: name, field_name } = source;
  const at = typeof timestamp === 'string' ? Date.parse(timestamp) : timestamp;
  if (
    typeof job_id !== 'string' ||
    typeof name !== 'string' ||
    !isNumber(at) ||
    !isNumber(bucket_span) ||
    !isNumber(record_score)
  )
    return undefined;
  const explained = source.anomaly_score_explanation as Record<string, unknown> | undefined;
  const [lower, upper] = [explained?.lower_confidence_bound, explained?.upper_confidence_bound];
  return {
    job_id,
    timestamp: at,
    bucket_span,
    record_score,
    is_interim: is_interim === true,
    function: name,
    ...(typeof field_name === 'string' ? { field_name } : {}),
    ...figuresOf(source),
    entities: entitiesOf(source),
    hasOver: typeof source.over_field_name === 'string',
    ...(isNumber(lower) && isNumber(upper) ? { bounds: { lower, upper } } : {}),
  };
}

/** A record of a population keeps its figures in its causes. */
function figuresOf({ typical, actual, causes }: Record<string, unknown>): Pick<MlRecord, 'typical' | 'actual'> {
  const [first] = Array.isArray(causes) ? (causes as Array<Record<string, unknown>>) : [];
  return { typical: numbers(typical ?? first?.typical), actual: numbers(actual ?? first?.actual) };
}

function entitiesOf(source: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    ['by', 'over', 'partition'].flatMap((kind) => {
      const [field, value] = [source[`${kind}_field_name`], source[`${kind}_field_value`]];
      return typeof field === 'string' && typeof value === 'string' ? [[bareField(field), value]] : [];
    }),
  );
}

function readOutlier(source: Record<string, unknown> = {}): MlOutlier | undefined {
  const ml = source.ml as { outlier_score?: unknown; feature_influence?: unknown } | undefined;
  if (!isNumber(ml?.outlier_score)) return undefined;
  const influences = (Array.isArray(ml.feature_influence) ? ml.feature_influence : []) as Array<Record<string, unknown>>;
  return {
    values: source,
    score: ml.outlier_score,
    influences: influences
      .flatMap(({ feature_name, influence }) =>
        typeof feature_name === 'string' && isNumber(influence) ? [{ feature: feature_name, influence }] : [],
      )
      .sort((a, b) => b.influence - a.influence),
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const numbers = (value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNumber);
