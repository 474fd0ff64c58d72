import type { estypes } from '@elastic/elasticsearch';
import type { MlOverview } from '../../common/domain/ml';
import { mlClusterWithJobs } from '../../test/builders/an_ml_cluster_with_jobs';
import { anMlContext, someCapabilities } from '../../test/builders/an_ml_context';
import { anMlTransport, aRefusal, emptyMlCluster } from '../../test/builders/an_ml_transport';
import { buildMlOverview } from './build_ml_overview';

const dependencies = { now: () => Date.parse('2026-11-22T10:00:00Z') };

function overview(answers: Parameters<typeof anMlTransport>[0], fields = someCapabilities): Promise<MlOverview> {
  const cluster = Object.fromEntries(Object.entries(emptyMlCluster).filter(([key]) => !(key in (answers ?? {}))));
  return buildMlOverview(anMlContext(anMlTransport({ ...answers, ...cluster }), fields), dependencies);
}

const id = 'mesh-observability-latency';
const jobStats = (patch: object = {}) => ({
  job_id: id,
  state: 'opened',
  data_counts: { processed_record_count: 4_200, latest_record_timestamp: 1_795_341_600_000 },
  model_size_stats: { memory_status: 'ok', model_bytes: 1_048_576, model_bytes_memory_limit: '32mb' },
  ...patch,
});
const withLatency = (stats: object = {}, feed: object | null = { state: 'started' }) => ({
  'GET /_ml/anomaly_detectors/': { jobs: [jobStats(stats)] },
  'GET /_ml/anomaly_detectors': { jobs: [{ job_id: id, analysis_config: { detectors: [] } }] },
  'GET /_ml/datafeeds/': { datafeeds: feed ? [{ datafeed_id: `datafeed-${id}`, ...feed }] : [] },
});
const latencyOf = ({ offers }: MlOverview) => offers.find(({ kind }) => kind === 'latency');

describe('the overview', () => {
  it('offers everything, shows what would be sent, and says where nothing is missing', async () => {
    const { lacks, may, offers, data, licence } = await overview({});
    expect({ lacks, may, data, licence }).toEqual({
      lacks: [],
      may: { see: true, change: true },
      licence: 'trial',
      data: { indexPattern: 'kuma-access-log', timeField: 'start_time' },
    });
    expect(offers).toHaveLength(11);
    expect(offers.filter(({ job }) => job)).toEqual([]);
    expect(offers.filter(({ missing, requests }) => missing.length === 0 && requests.length === 0)).toEqual([]);
  });

  it.each<[string, object, object | null, object]>([
    [
      'runs',
      {},
      { state: 'started' },
      { health: 'running', processed: 4_200, memory: { status: 'ok', used: 1_048_576, limit: 33_554_432 } },
    ],
    ['is idle', { state: 'closed' }, { state: 'stopped' }, { health: 'idle' }],
    [
      'is being opened',
      { state: 'opening', assignment_explanation: 'persistent task is awaiting node assignment.' },
      { state: 'starting' },
      { health: 'starting' },
    ],
    ['has failed', { state: 'failed' }, { state: 'stopped' }, { health: 'failed' }],
    ['was made in part', {}, null, { health: 'incomplete' }],
    [
      'is at its limit',
      { model_size_stats: { memory_status: 'hard_limit', model_bytes: 9, model_bytes_memory_limit: 9 } },
      { state: 'started' },
      { memory: { status: 'hard_limit', used: 9, limit: 9 } },
    ],
  ])('tells that a job %s', async (_, stats, feed, expected) => {
    expect(latencyOf(await overview(withLatency(stats, feed)))?.job).toMatchObject(expected);
  });

  it('tells of each thing by itself, where all have been made', async () => {
    const { offers, drivers } = await overview(mlClusterWithJobs);
    expect(Object.fromEntries(offers.flatMap(({ kind, job }) => (job ? [[kind, job.health]] : [])))).toEqual({
      latency: 'running',
      errors: 'running',
      traffic: 'failed',
      bytes: 'idle',
      rare_calls: 'starting',
      unlike_others: 'incomplete',
      edge_outliers: 'done',
      service_outliers: 'preparing',
      duration_drivers: 'done',
      failure_drivers: 'running',
    });
    expect(drivers.duration_drivers?.[0]).toMatchObject({ feature: 'destination', importance: 118.4 });
  });

  it('repeats what ML noted, newest first', async () => {
    const note = (at: string, message: string, level = 'info') => ({ _source: { job_id: id, message, level, timestamp: at } });
    const hits = [note('2026-11-22T09:00:00Z', 'Datafeed stopped', 'warning'), note('2026-11-22T08:00:00Z', 'Job created')];
    const told = await overview({ ...withLatency(), 'POST /.ml-notifications': { hits: { hits } } });
    expect(latencyOf(told)?.job?.messages.map(({ level, text }) => [level, text])).toEqual([
      ['warning', 'Datafeed stopped'],
      ['info', 'Job created'],
    ]);
  });

  it.each<[string, object, object, string]>([
    ['gathers its figures', { state: 'indexing', checkpointing: {} }, { state: 'stopped', progress: [] }, 'preparing'],
    [
      'has gathered them',
      { state: 'stopped', checkpointing: { last: { checkpoint: 1 } } },
      { state: 'stopped', progress: [] },
      'prepared',
    ],
    [
      'runs',
      { state: 'stopped', checkpointing: {} },
      { state: 'started', progress: [{ phase: 'reindexing', progress_percent: 50 }] },
      'running',
    ],
    [
      'is done',
      { state: 'stopped', checkpointing: {} },
      { state: 'stopped', progress: [{ phase: 'writing_results', progress_percent: 100 }] },
      'done',
    ],
    ['has failed', { state: 'failed', reason: 'boom', checkpointing: {} }, { state: 'stopped', progress: [] }, 'failed'],
  ])('tells that an outlier detection %s', async (_, transform, analysis, health) => {
    const outliers = 'mesh-observability-edge-outliers';
    const { offers } = await overview({
      'GET /_transform/': { transforms: [{ id: `${outliers}-figures`, ...transform }] },
      'GET /_ml/data_frame/analytics/': { data_frame_analytics: [{ id: outliers, memory_usage: {}, ...analysis }] },
    });
    expect(offers.find(({ kind }) => kind === 'edge_outliers')?.job?.health).toBe(health);
  });

  it('reads what drives durations from the newest model of an analysis that is done', async () => {
    const drivers = 'mesh-observability-duration-drivers';
    const importance = (feature_name: string, mean_magnitude: number) => ({
      feature_name,
      importance: { mean_magnitude, min: 0, max: 1 },
    });
    const told = await overview({
      'GET /_ml/data_frame/analytics/': {
        data_frame_analytics: [
          { id: drivers, state: 'stopped', progress: [{ phase: 'x', progress_percent: 100 }], memory_usage: {} },
        ],
      },
      'GET /_ml/trained_models/': {
        trained_model_configs: [
          { create_time: 1, metadata: { total_feature_importance: [] } },
          { create_time: 2, metadata: { total_feature_importance: [importance('source', 3), importance('destination', 41)] } },
        ],
      },
    });
    expect(told.drivers.duration_drivers?.map(({ feature, importance: of }) => [feature, of])).toEqual([
      ['destination', 41],
      ['source', 3],
    ]);
  });

  it('uses what others have made for the same purpose', async () => {
    const detector = {
      function: 'mean',
      field_name: 'duration_millis',
      by_field_name: 'source',
      partition_field_name: 'destination',
    };
    const told = await overview({
      'GET /_ml/anomaly_detectors/': { jobs: [] },
      'GET /_ml/anomaly_detectors': { jobs: [{ job_id: 'theirs', analysis_config: { detectors: [detector] } }] },
      'GET /_ml/datafeeds/': { datafeeds: [] },
      'GET /_ml/datafeeds': { datafeeds: [{ datafeed_id: 'd', job_id: 'theirs', indices: ['kuma-access-log'] }] },
    });
    expect(latencyOf(told)?.fitting).toEqual(['theirs']);
  });

  it('shows requests without a licence too, and asks no further', async () => {
    const { lacks, offers, calls } = await overview({
      'GET /_xpack': { license: { type: 'basic', status: 'active' }, features: { ml: { available: false, enabled: true } } },
    });
    expect(lacks).toEqual([{ code: 'licence', has: 'basic', expired: false }]);
    expect(latencyOf({ offers } as MlOverview)?.requests).toHaveLength(4);
    expect(calls).toBe(2);
  });

  it('says what it could not read, and why', async () => {
    const { lacks } = await overview({ 'GET /_ml/datafeeds': aRefusal(403, { type: 'security_exception', reason: 'no' }) });
    expect(lacks).toEqual([{ code: 'unreadable', why: 'privilege', said: 'no.' }]);
  });

  it('has nothing to offer where there are no access logs, or no way to Elasticsearch', async () => {
    const none = { indices: [], fields: {} } as unknown as estypes.FieldCapsResponse;
    expect((await overview({}, none)).offers).toEqual([]);
    expect(await buildMlOverview(anMlContext(undefined), dependencies)).toMatchObject({
      lacks: [{ code: 'unseen' }],
      licence: 'basic',
      may: { see: false, change: false },
    });
  });
});
