import type { estypes } from '@elastic/elasticsearch';
import { Client } from '@elastic/elasticsearch';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { countedEdges } from '../builders/counted_edges';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * What Metricbeat wrote when it ran with examples/metrics on recorded pages: the map of these documents against what was counted of the pages without our
 * code (test/corpora/metricbeat).
 */
const RAN = [
  { corpus: 'collector_kuma3', mesh: 'kuma3' },
  { corpus: 'collector_kuma1', mesh: 'kuma1' },
  { corpus: 'remote_write_kuma3', mesh: 'kuma3' },
  { corpus: 'remote_write_kuma1', mesh: 'kuma1' },
  { corpus: 'collector_typed_kuma3', mesh: 'kuma3' },
  { corpus: 'collector_typed_kuma1', mesh: 'kuma1' },
  { corpus: 'remote_write_typed_kuma3', mesh: 'kuma3' },
  { corpus: 'remote_write_typed_kuma1', mesh: 'kuma1' },
] as const;
const indexOf = (corpus: string) => `metricbeat-ran-${corpus.replaceAll('_', '-')}`;

const client = new Client({ node: elasticsearchUrl() });
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });

/** As Metricbeat's own template has it, except that a histogram, a type which this Elasticsearch does not have, is kept and not indexed. */
const mappings: estypes.MappingTypeMapping = {
  dynamic_templates: [
    { labels: { path_match: 'prometheus.labels.*', match_mapping_type: 'string', mapping: { type: 'keyword' } } },
    { metrics: { path_match: 'prometheus.metrics.*', mapping: { type: 'double' } } },
    { values: { path_match: 'prometheus.*.value', mapping: { type: 'double' } } },
    { counters: { path_match: 'prometheus.*.counter', mapping: { type: 'double' } } },
    { histograms: { path_match: 'prometheus.*.histogram', mapping: { type: 'object', enabled: false } } },
    { texts: { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1024 } } },
  ],
  properties: { '@timestamp': { type: 'date' } },
};

beforeAll(async () => {
  for (const { corpus } of RAN) {
    const index = indexOf(corpus);
    await client.indices.delete({ index, ignore_unavailable: true });
    await client.indices.create({ index, settings: { 'index.mapping.total_fields.limit': 10_000 }, mappings });
    await indexLines(client, index, aCorpus('metricbeat', corpus));
  }
}, 240_000);
afterAll(async () => {
  await client.indices.delete({ index: RAN.map(({ corpus }) => indexOf(corpus)), ignore_unavailable: true });
  await client.close();
});

/** From the first scrape to the last. */
function windowOf(corpus: string): { from: string; to: string } {
  const times = aCorpus('metricbeat', corpus).map((document) => Date.parse(String(document['@timestamp'])));
  const at = (time: number) => new Date(time).toISOString();
  return { from: at(times.reduce((a, b) => Math.min(a, b)) - 1_000), to: at(times.reduce((a, b) => Math.max(a, b)) + 1_000) };
}

async function ask(endpoint: 'serviceMap' | 'proxyNumbers', corpus: string, request: object = {}): Promise<unknown> {
  const settings = { accessLogIndices: '', traceIndices: '', metricIndices: indexOf(corpus) };
  const context = { ...aRequestContext(client, ''), settings };
  const { status, body } = await app.respond(endpoint, { ...windowOf(corpus), ...request }, context);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
const mapOf = (corpus: string) => ask('serviceMap', corpus) as Promise<ServiceMap>;

const nameIn = (map: ServiceMap, id: string) => map.services.find((service) => service.id === id)?.name ?? '';
const figuresOf = (map: ServiceMap) =>
  new Map(
    map.edges.map((edge) => [
      `${nameIn(map, edge.source)}→${nameIn(map, edge.destination)}`,
      edge.signals?.figures.find(({ signal }) => signal === 'metrics'),
    ]),
  );

it.each(RAN)('$corpus: the edges and figures of its pages', async ({ corpus, mesh }) => {
  const map = await mapOf(corpus);
  expect(map.coverage.signals).toMatchObject([{ signal: 'metrics', state: 'read' }]);
  const found = [...figuresOf(map)].map(([edge, figures]) => [
    edge,
    figures && {
      count: figures.count,
      attempts: figures.attempts,
      failed: Math.round((figures.errorRatio ?? 0) * (figures.count ?? 0)),
    },
  ]);
  const counted = Object.entries(countedEdges(mesh)).map(([edge, { count, attempts, failed, connections }]) => [
    edge,
    // Of connections no attempts are counted.
    count > 0 ? { count, attempts, failed } : { count: connections, attempts: undefined, failed: 0 },
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counted));

  const payments = figuresOf(map).get('orders→payments');
  if (corpus.includes('typed')) expect(payments?.gaps).toContainEqual({ figure: 'latency', reason: 'no_histogram' });
  else expect(payments?.p95Within).toEqual({ from: 250, to: 500 });
});

it.each(RAN)('$corpus: Envoy’s own numbers of an edge', async ({ corpus, mesh }) => {
  const [source, destination] =
    mesh === 'kuma3'
      ? ['default/zone-1//backend', 'default/zone-1//inventory']
      : ['default//shop/backend/3001', 'default//shop/inventory/3003'];
  const { states, counts, proxies } = (await ask('proxyNumbers', corpus, { source, destination })) as ProxyNumbers;
  expect(states).toMatchObject({ hosts: { last: 1 }, healthyHosts: { last: 1 } });
  expect(counts.retries?.by).toBe(countedEdges(mesh)['backend→inventory']?.retries);
  expect(proxies).toBe(mesh === 'kuma3' ? 2 : 1);
});
