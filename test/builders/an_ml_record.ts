/**
 * INVENTED: a document with the fields that Elastic ML gives the records of `.ml-anomalies-*`, not one that a job wrote. No licensed cluster was at hand.
 * Fields as Elastic documents them.
 */
export interface MlRecordDocument {
  job_id: string;
  result_type: 'record';
  probability: number;
  multi_bucket_impact: number;
  record_score: number;
  initial_record_score: number;
  bucket_span: number;
  detector_index: number;
  is_interim: boolean;
  timestamp: number;
  function: string;
  function_description: string;
  field_name?: string;
  typical?: number[];
  actual?: number[];
  by_field_name?: string;
  by_field_value?: string;
  over_field_name?: string;
  over_field_value?: string;
  partition_field_name?: string;
  partition_field_value?: string;
  causes?: Array<{ typical: number[]; actual: number[]; over_field_name: string; over_field_value: string }>;
  influencers?: Array<{ influencer_field_name: string; influencer_field_values: string[] }>;
  anomaly_score_explanation?: {
    single_bucket_impact: number;
    lower_confidence_bound: number;
    typical_value: number;
    upper_confidence_bound: number;
  };
}

/** Latency of web → orders, ten times the usual, 22 November 2026 at 10:00 for 15 minutes. */
export const anMlRecord = (patch: Partial<MlRecordDocument> = {}): MlRecordDocument => ({
  job_id: 'mesh-observability-latency',
  result_type: 'record',
  probability: 1.2e-9,
  multi_bucket_impact: -2.1,
  record_score: 92.4,
  initial_record_score: 94.1,
  bucket_span: 900,
  detector_index: 0,
  is_interim: false,
  timestamp: Date.parse('2026-11-22T10:00:00Z'),
  function: 'high_mean',
  function_description: 'mean',
  field_name: 'mean_duration_ms',
  typical: [41.2],
  actual: [412.7],
  by_field_name: 'source',
  by_field_value: 'web',
  partition_field_name: 'destination',
  partition_field_value: 'orders',
  influencers: [
    { influencer_field_name: 'source', influencer_field_values: ['web'] },
    { influencer_field_name: 'destination', influencer_field_values: ['orders'] },
  ],
  anomaly_score_explanation: {
    single_bucket_impact: 71,
    lower_confidence_bound: 28.5,
    typical_value: 41.2,
    upper_confidence_bound: 66.9,
  },
  ...patch,
});

/** INVENTED likewise: a row of our pivot as an outlier detection writes it back. */
export const anMlOutlier = (patch: Record<string, unknown> = {}) => ({
  source: 'web',
  destination: 'orders',
  mean_duration_ms: 212.5,
  last_seen: '2026-11-22T10:14:00.000Z',
  ml: {
    outlier_score: 0.93,
    feature_influence: [
      { feature_name: 'mean_bytes_sent', influence: 0.12 },
      { feature_name: 'mean_duration_ms', influence: 0.84 },
    ],
  },
  ...patch,
});
