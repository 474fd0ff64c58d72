import { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import { createApp } from '../../server/app';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/** Patterns that reach into another cluster. The other one is this one again, under a name; and one that is not there. */
const WINDOW: [string, string] = ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z'];
const LINE = {
  '@timestamp': '2026-11-22T10:30:01.000Z',
  start_time: '2026-11-22T10:30:00.000Z',
  source: 'a',
  destination: 'b',
  destination_address: '10.0.0.2:80',
  duration_millis: '12',
};
const ECS = { '@timestamp': LINE['@timestamp'], source: { ip: '1.2.3.4' }, destination: { ip: '1.2.3.5' }, duration_millis: 7 };

const client = new Client({ node: elasticsearchUrl() });
const remote = (name: string, values: Record<string, unknown>) =>
  client.cluster.putSettings({
    persistent: Object.fromEntries(Object.entries(values).map(([key, value]) => [`cluster.remote.${name}.${key}`, value])),
  });

beforeAll(async () => {
  const { nodes } = await client.nodes.info({ metric: 'transport' });
  const [node] = Object.values(nodes);
  await remote('far', { seeds: [node?.transport?.publish_address] });
  // The port of discarded traffic: nobody listens.
  await remote('gone', { seeds: ['127.0.0.1:9'], skip_unavailable: true });
  await client.indices.delete({ index: ['cross-one', 'cross-two', 'cross-ecs'], ignore_unavailable: true });
  await indexLines(client, 'cross-one', [LINE]);
  await indexLines(client, 'cross-two', [LINE]);
  await indexLines(client, 'cross-ecs', [ECS]);
}, 60_000);
afterAll(async () => {
  await remote('far', { seeds: null });
  await remote('gone', { seeds: null, skip_unavailable: null });
  await client.indices.delete({ index: ['cross-one', 'cross-two', 'cross-ecs'], ignore_unavailable: true });
  await client.close();
});

it.each([
  ['far:cross-one', 1],
  ['far:cross-one,cross-two', 2],
  // The index of other documents is left out by its name, over there too.
  ['far:cross-*', 2],
  ['far:cross-*,cross-*', 4],
  ['f*:cross-one', 1],
])('%s has %d lines, on the map and in the details', async (pattern, lines) => {
  const map = await askForMap(client, pattern, WINDOW);
  expect(map.edges.map(({ caller }) => caller.lines)).toEqual([lines]);
  const app = createApp({ logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }, now: Date.now });
  const asked = { from: WINDOW[0], to: WINDOW[1], side: 'caller', parts: map.edges[0]?.parts };
  const { status, body } = await app.respond('trafficDetail', asked, aRequestContext(client, pattern));
  expect([status, (body as TrafficDetail).figures.lines]).toEqual([200, lines]);
});

it('is an empty map where the other cluster has no such index', async () => {
  const map: ServiceMap = await askForMap(client, 'far:no-such-*', WINDOW);
  expect(map.coverage.sources[0]?.state).toBe('absent');
});

it('says which part of the answer is missing when the other cluster is not there', async () => {
  const map = await askForMap(client, 'gone:cross-one,cross-two', WINDOW);
  expect(map.edges.map(({ caller }) => caller.lines)).toEqual([1]);
  expect(map.coverage.notes).toContainEqual({ code: 'clusters_skipped', skipped: 1, total: 2 });
  expect(map.edges[0]?.caller.missing).toContainEqual({ figure: 'callee', reason: 'answer_incomplete' });
});

it('does not call the logs absent without saying that it could not look everywhere', async () => {
  const map = await askForMap(client, 'gone:cross-one,cross-ecs', WINDOW);
  expect(map.coverage.sources[0]?.state).toBe('absent');
  expect(map.coverage.notes).toContainEqual(
    expect.objectContaining({ code: 'shards_failed', reason: expect.stringContaining('gone') }),
  );
});
