import type { estypes } from '@elastic/elasticsearch';
import { mlActionEndpoint } from '../../common/contract/ml_action';
import { ProblemError } from '../../common/contract/problem_error';
import type { MlOutcome, MlOverview } from '../../common/domain/ml';
import { anMlTransport, aRefusal, emptyMlCluster } from '../../test/builders/an_ml_transport';
import type { RequestContext } from '../context';
import { buildMlOverview } from './build_ml_overview';
import { runMlAction } from './run_ml_action';

const dependencies = { now: () => Date.parse('2026-11-22T10:00:00Z') };

/** As the app answers. */
async function act(input: unknown, context: RequestContext): Promise<{ status: number; body: unknown }> {
  const parsed = mlActionEndpoint.parseRequest(input);
  if (!parsed.ok) return { status: 400, body: parsed.problem };
  return runMlAction(parsed.value, context, dependencies).then(
    (body) => ({ status: 200, body }),
    (error: unknown) => {
      if (error instanceof ProblemError) return { status: error.status, body: error.problem };
      throw error;
    },
  );
}

const FIELDS = {
  source: 'keyword',
  destination: 'keyword',
  duration_millis: 'long',
  start_time: 'date',
  response_code: 'long',
  '@timestamp': 'date',
};
const capabilities = {
  indices: ['kuma-access-log'],
  fields: Object.fromEntries(Object.entries(FIELDS).map(([field, type]) => [field, { [type]: { type } }])),
} as unknown as estypes.FieldCapsResponse;

function aContext(transport: RequestContext['transport'], fields = capabilities): RequestContext {
  const counted = {
    _shards: { total: 1, successful: 1, failed: 0 },
    timed_out: false,
    hits: { hits: [] },
    aggregations: { callers: { value: 4 }, callees: { value: 6 } },
  };
  return {
    elasticsearch: {
      fieldCaps: async () => fields,
      search: async () => counted as unknown as estypes.SearchResponse,
    },
    ...(transport ? { transport } : {}),
    space: 'default',
    settings: { accessLogIndices: 'kuma-access-log' },
    licence: { type: 'basic' },
    signal: new AbortController().signal,
  };
}

function overview(answers: Parameters<typeof anMlTransport>[0], fields = capabilities): Promise<MlOverview> {
  const cluster = Object.fromEntries(Object.entries(emptyMlCluster).filter(([key]) => !(key in (answers ?? {}))));
  return buildMlOverview(aContext(anMlTransport({ ...answers, ...cluster }), fields), dependencies);
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
    expect(lacks).toEqual([{ code: 'unreadable', reason: expect.stringContaining('You may not do this') as string }]);
  });

  it('has nothing to offer where there are no access logs, or no way to Elasticsearch', async () => {
    const none = { indices: [], fields: {} } as unknown as estypes.FieldCapsResponse;
    expect((await overview({}, none)).offers).toEqual([]);
    expect(await buildMlOverview(aContext(undefined), dependencies)).toMatchObject({
      lacks: [{ code: 'unseen' }],
      licence: 'basic',
      may: { see: false, change: false },
    });
  });
});

describe('an action', () => {
  async function perform(action: string, answers: Parameters<typeof anMlTransport>[0] = {}, kind = 'latency') {
    const transport = anMlTransport(answers);
    const { status, body } = await act({ kind, action }, aContext(transport));
    return { status, outcome: body as MlOutcome, sent: transport.sent };
  }

  it('sends exactly what was shown', async () => {
    const shown = latencyOf(await overview({}))?.requests;
    const { sent, outcome } = await perform('make');
    expect(sent.map(({ method, path, body }) => ({ method, path, ...(body ? { body } : {}) }))).toEqual(shown);
    expect(outcome).toEqual({ done: shown, already: [] });
  });

  it('goes on where a part is there already', async () => {
    const exists = aRefusal(400, { type: 'resource_already_exists_exception', reason: 'The Id is already used.' });
    const { outcome } = await perform('make', { 'PUT /_ml/anomaly_detectors': exists });
    expect(outcome.already).toHaveLength(1);
    expect(outcome.done).toHaveLength(3);
    expect(outcome.refused).toBeUndefined();
  });

  it.each([
    [
      'licence',
      aRefusal(403, {
        type: 'security_exception',
        reason: 'current license is non-compliant for [ml]',
        'license.expired.feature': 'ml',
      }),
    ],
    ['privilege', aRefusal(403, { type: 'security_exception', reason: 'action [x] is unauthorized' })],
    [
      'memory',
      aRefusal(429, {
        type: 'status_exception',
        reason: 'Could not open job because no ML nodes with sufficient capacity were found',
      }),
    ],
    ['absent', aRefusal(400, 'no handler found for uri [/_ml/x] and method [PUT]')],
  ])('ends at the first refusal, and says which and why: %s', async (code, error) => {
    const { status, outcome, sent } = await perform('make', {
      'POST /_ml/anomaly_detectors': error,
      'PUT /_ml/datafeeds': error,
    });
    expect(status).toBe(200);
    expect(outcome.refused).toMatchObject({ code, request: { method: 'PUT' } });
    expect(sent).toHaveLength(2);
  });

  it('deletes what is left, whatever of it has gone before', async () => {
    const gone = aRefusal(404, { type: 'resource_not_found_exception', reason: 'No known job' });
    const { outcome } = await perform('delete', { 'DELETE /_ml/data_frame': gone }, 'edge_outliers');
    expect(outcome).toMatchObject({ already: [{ method: 'DELETE' }] });
    expect(outcome.done).toHaveLength(3);
  });

  it('is refused where a field is missing, or nothing of the kind exists', async () => {
    expect(await perform('make', {}, 'categories')).toMatchObject({ status: 400 });
    expect(await perform('make', {}, 'nonsense')).toMatchObject({ status: 400 });
    expect(await perform('explode')).toMatchObject({ status: 400 });
    expect((await act({ kind: 'latency', action: 'make' }, aContext(undefined))).status).toBe(404);
  });
});
