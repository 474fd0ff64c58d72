/**
 * INVENTED from Elasticsearch's reference, not recorded: answers of a cluster in which everything has been made, each thing in another state. For an_ml_transport.
 */
const id = (kind: string) => `mesh-observability-${kind}`;

const aJob = (kind: string, patch: object = {}) => ({
  job_id: id(kind),
  state: 'opened',
  data_counts: { processed_record_count: 184_320, latest_record_timestamp: Date.parse('2026-11-22T09:45:00Z') },
  model_size_stats: { memory_status: 'ok', model_bytes: 6_291_456, model_bytes_memory_limit: '32mb' },
  ...patch,
});

const aFeed = (kind: string, state = 'started') => ({ datafeed_id: `datafeed-${id(kind)}`, state });

const JOBS = [
  aJob('latency'),
  aJob('errors', {
    model_size_stats: { memory_status: 'hard_limit', model_bytes: 33_554_432, model_bytes_memory_limit: '32mb' },
  }),
  aJob('traffic', { state: 'failed' }),
  aJob('bytes', { state: 'closed' }),
  aJob('rare-calls', {
    state: 'opening',
    assignment_explanation: 'persistent task is awaiting node assignment, no ML nodes with sufficient capacity were found',
    data_counts: { processed_record_count: 0 },
    model_size_stats: undefined,
  }),
  aJob('unlike-others', { state: 'closed', data_counts: { processed_record_count: 0 }, model_size_stats: undefined }),
];
const FEEDS = [
  aFeed('latency'),
  aFeed('errors'),
  aFeed('traffic', 'stopped'),
  aFeed('bytes', 'stopped'),
  aFeed('rare-calls', 'starting'),
];

const done = { state: 'stopped', progress: [{ phase: 'writing_results', progress_percent: 100 }] };
const anAnalysis = (kind: string, patch: object) => ({
  id: id(kind),
  memory_usage: { status: 'ok', peak_usage_bytes: 2_097_152 },
  ...patch,
});
const importance = (feature_name: string, mean_magnitude: number) => ({
  feature_name,
  importance: { mean_magnitude, min: 0, max: 1 },
});

export const mlClusterWithJobs = {
  'GET /_ml/anomaly_detectors/': { count: JOBS.length, jobs: JOBS },
  'GET /_ml/anomaly_detectors': {
    count: JOBS.length,
    jobs: JOBS.map(({ job_id }) => ({ job_id, analysis_config: { detectors: [] } })),
  },
  'GET /_ml/datafeeds/': { count: FEEDS.length, datafeeds: FEEDS },
  'GET /_ml/datafeeds': { count: 0, datafeeds: [] },
  'GET /_transform/': {
    count: 2,
    transforms: [
      { id: `${id('edge-outliers')}-figures`, state: 'stopped', checkpointing: { last: { checkpoint: 1 } } },
      { id: `${id('service-outliers')}-figures`, state: 'indexing', checkpointing: {} },
    ],
  },
  'GET /_ml/data_frame/analytics/': {
    count: 4,
    data_frame_analytics: [
      anAnalysis('edge-outliers', done),
      anAnalysis('service-outliers', { state: 'stopped', progress: [] }),
      anAnalysis('duration-drivers', done),
      anAnalysis('failure-drivers', { state: 'started', progress: [{ phase: 'reindexing', progress_percent: 40 }] }),
    ],
  },
  'GET /_ml/trained_models/': {
    trained_model_configs: [
      {
        create_time: 1,
        metadata: {
          total_feature_importance: [
            importance('destination', 118.4),
            importance('source', 41.2),
            importance('bytes_received', 12.7),
            importance('zone', 0.9),
          ],
        },
      },
    ],
  },
  'POST /.ml-notifications': {
    hits: {
      hits: [
        {
          _source: {
            job_id: id('traffic'),
            message: 'Job has failed: the native process stopped unexpectedly',
            level: 'error',
            timestamp: '2026-11-22T09:30:00Z',
          },
        },
        {
          _source: {
            job_id: id('latency'),
            message: 'Datafeed started (from: 2026-11-01T00:00:00.000Z to: real-time)',
            level: 'info',
            timestamp: '2026-11-22T08:00:00Z',
          },
        },
      ],
    },
  },
};
