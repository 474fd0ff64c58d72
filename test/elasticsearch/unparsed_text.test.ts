import { Client } from '@elastic/elasticsearch';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import { recogniseUnparsedText } from '../../server/detection/recognise_unparsed_text';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { createSearchRunner } from '../../server/queries/search_runner';
import { readTextCorpus } from '../pipelines/read_text_corpus';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/** Text that no pipeline parsed, as each shipper leaves it, and indices in which there is none of it. */
const AT = '2026-11-22T12:00:00.000Z';
const lines = readTextCorpus('classic').slice(0, 60);
const arrived = lines.map(({ message }) => ({ '@timestamp': AT, message }));
const INDICES: Record<string, object[]> = {
  'unparsed-filebeat': arrived,
  'kuma-access-log-unparsed': arrived,
  'unparsed-collector': lines.map(({ message }) => ({
    '@timestamp': AT,
    body: { text: message },
    attributes: { mesh: 'default' },
  })),
  'unparsed-read-already': arrived.map((line) => ({ ...line, source: 'a', destination: 'b', duration_millis: 3 })),
  'unparsed-application': [{ '@timestamp': AT, message: '[2026-11-22T12:00:00.000Z] started' }],
  'unparsed-refused': [{ '@timestamp': AT, message: 'x', unreadable: 'unknown_text' }],
  'unparsed-long-ago': [{ ...arrived[0], '@timestamp': '2020-01-01T00:00:00.000Z' }],
};
const names = Object.keys(INDICES);
const client = new Client({ node: elasticsearchUrl() });

beforeAll(async () => {
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.delete({ index: names, ignore_unavailable: true });
  for (const [index, documents] of Object.entries(INDICES)) await indexLines(client, index, documents);
}, 60_000);
afterAll(async () => {
  await client.indices.delete({ index: names, ignore_unavailable: true });
  await client.close();
});

const range: TimeRange = { from: epochMs(Date.parse(AT) - 60_000), to: epochMs(Date.parse(AT) + 60_000) };
const runner = () => createSearchRunner({ elasticsearch: client, signal: new AbortController().signal });
const ask = (indices: string) => recogniseUnparsedText(runner(), indices, range);

const text = { documents: 60, estimated: false, unreadable: [], pipeline: 'kuma-access-log' };

it('is told by index, with how many and what reads it, in one search without a remark', async () => {
  const running = runner();
  const found = await recogniseUnparsedText(running, names.join(','), range);
  const byIndex = Object.fromEntries(found.map(({ index, ...rest }) => [index, rest]));
  expect(byIndex).toMatchObject({
    'unparsed-filebeat': text,
    'kuma-access-log-unparsed': text,
    'unparsed-collector': text,
    'unparsed-refused': { documents: 0, formats: [], unreadable: [{ reason: 'unknown_text', documents: 1 }] },
  });
  expect(Object.keys(byIndex)).toHaveLength(4);
  expect(running.count()).toBe(1);
  expect(running.notes()).toEqual([]);
});

it('is nothing where there is nothing', async () => {
  expect(await ask('unparsed-no-such-index*')).toEqual([]);
  expect(await ask('')).toEqual([]);
  expect(await ask('unparsed-application,unparsed-read-already')).toEqual([]);
});
