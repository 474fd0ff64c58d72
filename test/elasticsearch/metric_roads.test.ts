import { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import type { MetricShape } from '../builders/a_metric_corpus';
import { recordedSamples, toDocuments } from '../builders/a_metric_corpus';
import { countedEdges } from '../builders/counted_edges';
import { aBulkBody } from '../builders/a_trace_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * One suite over all sources of metrics: the same recorded pages, as every road writes them, have to give the same edges and the same
 * figures.
 */
const SHAPES: MetricShape[] = [
  'otel',
  'ecs',
  'metricbeat collector',
  'metricbeat remote_write',
  'metricbeat typed',
  'metricbeat remote_write typed',
];
const MESHES = [
  { mesh: 'kuma3', from: '2026-11-22T10:03:50.000Z', to: '2026-11-22T10:14:40.000Z', orders: 'orders' },
  { mesh: 'kuma1', from: '2026-11-22T11:38:50.000Z', to: '2026-11-22T11:43:30.000Z', orders: 'orders' },
] as const;
const EDGES = [
  'backend→inventory',
  'backend→redis',
  'gateway→web',
  'inventory→redis',
  'orders→inventory',
  'orders→payments',
  'orders→redis',
  'web→backend',
  'web→orders',
];

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });

async function askForMap(metricIndices: string, from: string, to: string): Promise<ServiceMap> {
  const context = aRequestContext(client, '');
  const settings = { accessLogIndices: '', metricIndices };
  const { status, body } = await app.respond('serviceMap', { from, to }, { ...context, settings });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as ServiceMap;
}

const nameOf = (map: ServiceMap, id: string) => map.services.find((service) => service.id === id)?.name ?? '';
const edgesOf = (map: ServiceMap) =>
  Object.fromEntries(
    map.edges.map((edge) => [`${nameOf(map, edge.source)}→${nameOf(map, edge.destination)}`, edge.signals?.figures[0]]),
  );

describe.each(MESHES)('metrics of $mesh', ({ mesh, from, to }) => {
  const maps = new Map<MetricShape, ServiceMap>();

  beforeAll(async () => {
    const samples = recordedSamples(mesh);
    for (const shape of SHAPES) {
      const index = `metrics-road-${mesh}-${shape.replaceAll(' ', '-')}`;
      await client.indices.delete({ index, ignore_unavailable: true });
      await client.indices.create({ index, settings: { 'index.mapping.total_fields.limit': 2_000 } });
      await indexLines(client, index, toDocuments(samples, shape, mesh));
      maps.set(shape, await askForMap(index, from, to));
    }
  }, 240_000);

  it.each(SHAPES)('by %s: exactly the edges of the mesh, in two searches at most', (shape) => {
    const map = maps.get(shape);
    if (!map) throw new Error('No map.');
    expect(Object.keys(edgesOf(map)).sort()).toEqual(EDGES);
    expect(map.edges).toHaveLength(EDGES.length);
    expect(map.coverage.searches).toBeLessThanOrEqual(2);
    expect(map.coverage.notes).toEqual([{ code: 'without_access_logs', signals: ['metrics'] }]);
    expect(map.coverage.signals).toMatchObject([{ signal: 'metrics', state: 'read', edges: EDGES.length }]);
  });

  it.each(SHAPES.slice(1))('by %s: the figures that every road gives', (shape) => {
    const counted = (of: MetricShape) => {
      const map = maps.get(of);
      return (
        map &&
        Object.fromEntries(Object.entries(edgesOf(map)).map(([edge, it]) => [edge, [it?.count, it?.attempts, it?.errorRatio]]))
      );
    };
    expect(counted(shape)).toEqual(counted('otel'));
  });

  it.each(SHAPES)('by %s: what was counted from the pages without our code', (shape) => {
    const map = maps.get(shape);
    const edges = map ? edgesOf(map) : {};
    for (const [edge, { count, attempts, failed, connections }] of Object.entries(countedEdges(mesh))) {
      const seen = edges[edge];
      if (count === 0) expect([edge, seen?.count]).toEqual([edge, connections]);
      else {
        expect([edge, seen?.count, seen?.attempts]).toEqual([edge, count, attempts]);
        expect(seen?.errorRatio).toBeCloseTo(failed / count, 9);
      }
    }
  });

  it('counts as the pages themselves do', () => {
    const map = maps.get('otel');
    if (!map) throw new Error('No map.');
    const seen = edgesOf(map)['orders→payments'];
    const completed = recordedSamples(mesh)
      .filter(({ name, proxy }) => name === 'envoy_cluster_upstream_rq_completed' && proxy.startsWith('orders'))
      .filter(({ labels }) => labels.envoy_cluster_name?.includes('payments'))
      .map(({ value }) => value);
    expect(seen?.count).toBe((completed.at(-1) ?? 0) - (completed[0] ?? 0));
  });

  it('has percentiles where bounds are kept, and says why not elsewhere', () => {
    for (const [shape, map] of maps) {
      const payments = edgesOf(map)['orders→payments'];
      const keepsBounds = shape === 'metricbeat collector' || shape === 'metricbeat remote_write';
      expect(payments?.p95 !== undefined).toBe(keepsBounds);
      if (keepsBounds) expect(payments?.p95Within).toEqual({ from: 250, to: 500 });
      else expect(payments?.gaps).toContainEqual({ figure: 'latency', reason: 'no_histogram' });
      expect(edgesOf(map)['orders→redis']?.gaps).toContainEqual({ figure: 'latency', reason: 'connections' });
    }
  });
});

describe('metrics as Kuma 3 itself exports them by OpenTelemetry, recorded', () => {
  const load = async (corpus: string, prefix: string) => {
    const index = `${prefix}-recorded`;
    await client.indices.delete({ index, ignore_unavailable: true });
    // As the exporter itself asks for with each document (`dynamic_templates` of its actions).
    const dynamic_templates = [{ numbers: { match_mapping_type: 'long', mapping: { type: 'double' as const } } }];
    const properties = { '@timestamp': { type: 'date' }, start_timestamp: { type: 'date' } } as const;
    await client.indices.create({
      index,
      settings: { 'index.mapping.total_fields.limit': 2_000 },
      mappings: { properties, dynamic_templates },
    });
    await indexLines(
      client,
      index,
      aBulkBody(corpus).map(({ document }) => document),
    );
    return index;
  };

  it('otel mode: counts once what is exported twice, and tells proxies apart by when their counters began', async () => {
    const index = await load('otel_metrics/kuma3-bulk.ndjson.gz', 'metrics-otel');
    const map = await askForMap(index, '2026-11-22T10:07:20.000Z', '2026-11-22T10:08:20.000Z');
    // In the recorded part of the run only web was exported twice in time.
    expect(edgesOf(map)).toMatchObject({
      'web→backend': { count: 5_301 - 5_032, rate: (5_301 - 5_032) / 14.998 },
      'web→orders': { count: 1_693 - 1_617, attempts: 1_712 - 1_634 },
    });
    expect(map.coverage.notes).not.toContainEqual(expect.objectContaining({ code: 'instances_unnamed' }));
  });

  it('ecs mode: says that proxies are not named, and leaves a gap where two take turns', async () => {
    const index = await load('ecs_metrics/kuma3-bulk.ndjson.gz', 'metrics-ecs');
    const map = await askForMap(index, '2026-11-22T10:09:50.000Z', '2026-11-22T10:10:10.000Z');
    expect(map.coverage.notes).toContainEqual(expect.objectContaining({ code: 'instances_unnamed' }));
    for (const figures of Object.values(edgesOf(map))) {
      expect(figures).not.toHaveProperty('count');
      expect(figures?.gaps).toContainEqual({ figure: 'count', reason: 'instances_unnamed' });
    }
  });
});
