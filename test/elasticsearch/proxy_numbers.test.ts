import { Client } from '@elastic/elasticsearch';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import { createApp } from '../../server/app';
import { recordedSamples, toDocuments } from '../builders/a_metric_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

const INDEX = 'metrics-proxy-numbers';
const RUN = { from: '2026-11-22T10:03:50.000Z', to: '2026-11-22T10:14:40.000Z' };

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function ask(request: object, metricIndices = INDEX): Promise<{ status: number; body: ProxyNumbers }> {
  const app = createApp({ logger: quiet, now: Date.now });
  const context = { ...aRequestContext(client, ''), settings: { accessLogIndices: '', metricIndices } };
  return (await app.respond('proxyNumbers', request, context)) as { status: number; body: ProxyNumbers };
}

/** From the pages themselves: last sample without the first, of all proxies of a service. */
function grown(name: string, proxy: string, cluster: string): number {
  const byProxy = new Map<string, number[]>();
  for (const sample of recordedSamples('kuma3')) {
    if (sample.name !== name || !sample.proxy.startsWith(proxy) || !sample.labels.envoy_cluster_name?.includes(cluster)) continue;
    byProxy.set(sample.proxy, [...(byProxy.get(sample.proxy) ?? []), sample.value]);
  }
  // A counter that is not on the first page began at 0.
  return [...byProxy.values()].reduce(
    (sum, values) => sum + (values.at(-1) ?? 0) - (values.length === 4 ? (values[0] ?? 0) : 0),
    0,
  );
}

describe('Envoy’s own numbers', () => {
  beforeAll(async () => {
    await client.indices.delete({ index: INDEX, ignore_unavailable: true });
    await client.indices.create({ index: INDEX, settings: { 'index.mapping.total_fields.limit': 2_000 } });
    await indexLines(client, INDEX, toDocuments(recordedSamples('kuma3'), 'otel', 'kuma3'));
  }, 120_000);

  it('of an edge: both proxies of the caller, in one search', async () => {
    const { status, body } = await ask({ ...RUN, source: 'default/zone-1//backend', destination: 'default/zone-1//inventory' });
    expect(status).toBe(200);
    expect(body.coverage).toMatchObject({ source: 'otel_metrics', searches: 1, notes: [] });
    expect(body.proxies).toBe(2);
    expect(body.counts.retries?.by).toBe(grown('envoy_cluster_upstream_rq_retry', 'backend', 'inventory'));
    expect(body.counts.retries?.by).toBe(207 + 218);
    expect(body.counts.connections?.by).toBe(grown('envoy_cluster_upstream_cx_total', 'backend', 'inventory'));
    expect(body.states).toMatchObject({ hosts: { last: 1 }, healthyHosts: { last: 1 }, activeConnections: { last: 2 } });
    expect(body.breakers.requestsOpen).toEqual({ openNow: 0, openOnce: 0 });
  });

  it('of a service: its application’s cluster and its proxies', async () => {
    const { body } = await ask({ ...RUN, service: 'default/zone-1//backend' });
    expect(body.proxies).toBe(2);
    expect(body.counts.connections?.by).toBe(grown('envoy_cluster_upstream_cx_total', 'backend', 'self_inbound'));
    expect(body.certificateDays).toBeGreaterThanOrEqual(0);
    expect(body.youngest).toBeGreaterThan(0);
  });

  it('keeps meshes apart, and finds bare names', async () => {
    expect((await ask({ ...RUN, service: 'other/zone-1//backend' })).body.lack).toBe('nothing_found');
    expect((await ask({ ...RUN, service: 'default///backend' })).body.proxies).toBe(2);
  });

  it('says why there is nothing', async () => {
    expect((await ask({ ...RUN, service: 'default/zone-1//nobody' })).body).toMatchObject({ lack: 'nothing_found', counts: {} });
    expect((await ask({ ...RUN, service: 'default/zone-1//backend' }, 'metrics-none-*')).body).toMatchObject({
      lack: 'no_metrics',
      coverage: { searches: 0 },
    });
    const once = { from: '2026-11-22T10:03:50.000Z', to: '2026-11-22T10:04:10.000Z' };
    expect((await ask({ ...once, service: 'default/zone-1//orders' })).body.lack).toBe('one_sample');
  });

  it.each([
    [{}, 'from'],
    [{ ...RUN }, 'service'],
    [{ ...RUN, source: 'a' }, 'service'],
    [{ ...RUN, source: 'a', destination: 'b', service: 'c' }, 'service'],
    [{ ...RUN, service: 7 }, 'service'],
    [{ ...RUN, service: 'a', more: 1 }, 'more'],
  ])('refuses %j', async (request, field) => {
    expect(await ask(request)).toMatchObject({ status: 400, body: { code: 'bad_request', field } });
  });
});
