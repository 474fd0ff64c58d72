import { epochMs } from '../../common/domain/units';
import { kibanaMl } from './kibana_ml';

const range = { from: epochMs(0), to: epochMs(60_000) };
const time = { from: '1970-01-01T00:00:00.000Z', to: '1970-01-01T00:01:00.000Z', mode: 'absolute' };
const getRedirectUrl = (params: Record<string, unknown>) => JSON.stringify(params);
const share = { url: { locators: { get: (id: string) => (id === 'ML_APP_LOCATOR' ? { getRedirectUrl } : undefined) } } };
const views = { data_view: [{ id: 'v1', title: 'logs-*' }] };
const ml = kibanaMl({ share }, async () => views);
const urlOf = async (...target: Parameters<typeof ml.url>) => JSON.parse((await ml.url(...target)) ?? 'null') as unknown;

test('opens jobs in the explorer and the single metric viewer, with the time range', async () => {
  expect(await urlOf({ page: 'explorer', jobs: ['a', 'b'], range })).toEqual({
    page: 'explorer',
    pageState: { jobIds: ['a', 'b'], timeRange: time },
  });
  expect(await urlOf({ page: 'singleMetric', jobs: ['a'], range })).toMatchObject({ page: 'timeseriesexplorer' });
  expect(await urlOf({ page: 'analytics', id: 'x' })).toEqual({ page: 'data_frame_analytics', pageState: { jobId: 'x' } });
});

test('opens the Data Visualizer on the data view of these very indices, or where one is chosen', async () => {
  expect(await urlOf({ page: 'dataVisualizer', indexPattern: 'logs-*', range })).toEqual({
    page: 'jobs/new_job/datavisualizer',
    pageState: { index: 'v1', globalState: { time } },
  });
  expect(await urlOf({ page: 'dataVisualizer', indexPattern: 'other-*', range })).toEqual({
    page: 'datavisualizer_index_select',
  });
});

test('has no pages without Kibana’s ml plugin, and says when it could not be told of jobs', async () => {
  const none = kibanaMl({}, () => Promise.reject(new Error('403')));
  expect(await none.url({ page: 'job', id: 'x' })).toBeUndefined();
  expect(await none.sync()).toBe(false);
  expect(await ml.sync()).toBe(true);
});
