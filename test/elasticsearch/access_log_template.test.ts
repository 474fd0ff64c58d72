import { Client } from '@elastic/elasticsearch';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

const INDEX = 'kuma-access-log-template-test';
const client = new Client({ node: elasticsearchUrl() });

const line = { '@timestamp': '2026-11-22T10:00:00Z', start_time: '2026-11-22T10:00:00.123Z', source: 'a', destination: 'b' };

beforeAll(async () => {
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await indexLines(client, INDEX, [
    { ...line, duration_millis: '12', bytes_sent: '3', response_code: '200' },
    { ...line, duration_millis: '-', bytes_sent: '-', response_code: '', start_time: '-', response_flags: '-' },
    { ...line, source: 'é'.repeat(10_000), destination: null, path: `/${'x'.repeat(40_000)}` },
    { ...line, source: '日'.repeat(8_191), agent: { name: 'filebeat' }, host: 'plain text here', tags: [1, 'two'] },
    { ...line, host: { name: 'an object there' }, event: { original: '{}' }, duration_millis: 1.5 },
  ]);
}, 60_000);
afterAll(() => client.close());

test('takes every line: quoted, dashed, empty, huge, and what shippers add', async () => {
  expect(await client.count({ index: INDEX })).toMatchObject({ count: 5 });
});

test('makes numbers of quoted ones, and ignores what is none', async () => {
  const { aggregations } = await client.search({
    index: INDEX,
    size: 0,
    aggs: { durations: { stats: { field: 'duration_millis' } }, ignored: { terms: { field: '_ignored' } } },
  });
  expect(aggregations?.durations).toMatchObject({ count: 2, max: 12 });
  const { buckets } = aggregations?.ignored as { buckets: Array<{ key: string }> };
  expect(buckets.map(({ key }) => key).sort()).toEqual(['bytes_sent', 'duration_millis', 'path', 'source', 'start_time']);
});

test('knows its own fields only', async () => {
  const mapping = await client.indices.getMapping({ index: INDEX });
  const known = Object.keys(mapping[INDEX]?.mappings.properties ?? {});
  expect(known.sort()).toEqual(Object.keys(accessLogTemplate.template.mappings.properties).sort());
});
