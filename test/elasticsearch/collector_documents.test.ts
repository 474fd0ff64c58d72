import { Client } from '@elastic/elasticsearch';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceMap } from '../../common/domain/service_map';
import type { Trace } from '../../common/domain/trace';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * What a Collector wrote when it ran with examples/collector, of recorded telemetry that it was fed: the map of these documents, signal by signal, against what was
 * counted of the input without our code (test/corpora/collector).
 */
const truth = JSON.parse(readFileSync(join(__dirname, '../corpora/collector/truth.json'), 'utf8')) as {
  calls: Record<string, { spans: number; failed: number }>;
  lines: { outbound: Record<string, { lines: number; failed: number }> };
  requests: Record<string, { first: number; last: number }>;
};
const ATTRIBUTES = { type: 'object', subobjects: false } as const;
const texts = { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1024 } } as const;
const INDICES = ['spans_otel', 'spans_ecs', 'application_spans', 'logs_otel', 'logs_ecs', 'metrics_otel'] as const;
const nameOf = (corpus: string) => `collector-ran-${corpus.replace('_', '-')}`;

const client = new Client({ node: elasticsearchUrl() });
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });

beforeAll(async () => {
  for (const corpus of INDICES) {
    const index = nameOf(corpus);
    await client.indices.delete({ index, ignore_unavailable: true });
    await client.indices.create({
      index,
      settings: { 'index.mapping.total_fields.limit': 2_000, 'index.mapping.ignore_malformed': true },
      mappings: {
        dynamic_templates: [
          // A histogram is a type of its own, which this Elasticsearch does not have: kept, not indexed.
          { histograms: { path_match: 'metrics.*', match_mapping_type: 'object', mapping: { type: 'object', enabled: false } } },
          { texts },
        ],
        properties: {
          '@timestamp': { type: 'date', format: 'strict_date_optional_time||epoch_millis' },
          ...(corpus.endsWith('ecs') ? {} : { attributes: ATTRIBUTES, resource: { properties: { attributes: ATTRIBUTES } } }),
        },
      },
    });
    await indexLines(client, index, aCorpus('collector', corpus));
  }
}, 120_000);
afterAll(async () => {
  await client.indices.delete({ index: INDICES.map(nameOf), ignore_unavailable: true });
  await client.close();
});

async function askForMap(
  settings: { accessLogIndices?: string; traceIndices?: string; metricIndices?: string },
  from: string,
  to: string,
) {
  const all = { accessLogIndices: '', traceIndices: '', metricIndices: '', ...settings };
  const { status, body } = await app.respond('serviceMap', { from, to }, { ...aRequestContext(client, ''), settings: all });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as ServiceMap;
}

const nameIn = (map: ServiceMap, id: string) => map.services.find((service) => service.id === id)?.name ?? '';
const edgesOf = (map: ServiceMap) =>
  new Map(map.edges.map((edge) => [`${nameIn(map, edge.source)}→${nameIn(map, edge.destination)}`, edge]));

it.each(['spans_otel', 'spans_ecs'])('%s: every call that was fed, with its failures', async (corpus) => {
  const map = await askForMap({ traceIndices: nameOf(corpus) }, '2026-11-22T10:00:00Z', '2026-11-22T10:20:00Z');
  const found = [...edgesOf(map)].map(([edge, { signals }]) => {
    const { count = 0, errorRatio = 0 } = signals?.figures.find(({ signal }) => signal === 'traces') ?? {};
    return [edge, { spans: count, failed: Math.round(count * errorRatio) }];
  });
  expect(Object.fromEntries(found)).toEqual(truth.calls);
});

it.each(['logs_otel', 'logs_ecs'])('%s: every line that was fed, with its failures', async (corpus) => {
  const map = await askForMap({ accessLogIndices: nameOf(corpus) }, '2026-11-22T10:00:00Z', '2026-11-22T10:20:00Z');
  const found = [...edgesOf(map)].map(([edge, { caller }]) => [edge, { lines: caller.lines, failed: caller.errors?.count ?? 0 }]);
  expect(Object.fromEntries(found)).toEqual(truth.lines.outbound);
});

it('metrics_otel: what the counters of the pages say, between the first scrape and the last', async () => {
  const map = await askForMap({ metricIndices: nameOf('metrics_otel') }, '2026-11-22T23:04:00Z', '2026-11-22T23:06:00Z');
  const found = [...edgesOf(map)].map(([edge, { signals }]) => [edge, signals?.figures[0]?.attempts]);
  // Of connections no attempts are counted.
  const counted = Object.entries(truth.requests).map(([cluster, { first, last }]) => [
    `orders→${cluster.split('_')[5] ?? ''}`,
    cluster.includes('redis') ? undefined : last - first,
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counted));
});

it('application_spans: spans of applications, by OpenTelemetry and by Jaeger, stand between those of their proxies', async () => {
  const settings = { accessLogIndices: '', traceIndices: nameOf('application_spans'), metricIndices: '' };
  const { status, body } = await app.respond(
    'trace',
    { id: 'a9900000000000000000000000000001' },
    { ...aRequestContext(client, ''), settings },
  );
  expect(status).toBe(200);
  const { spans, services } = body as Trace;
  const rows = spans.map(
    ({ depth, kind, isProxy, service }) =>
      `${depth} ${isProxy ? 'proxy' : 'application'} ${services[service]?.identity.name} ${kind}`,
  );
  expect(rows).toEqual([
    '0 proxy gateway client',
    '1 proxy web server',
    '2 application web server',
    '3 proxy web client',
    '4 proxy orders server',
    '5 application orders server',
    '6 proxy orders client',
    '7 proxy inventory server',
    '6 proxy orders client',
  ]);
});
