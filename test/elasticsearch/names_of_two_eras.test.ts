import { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * Invented documents, by the names that Kuma's source gives: proxies of 2.x beside those of 3.x in one mesh, while it is upgraded. Access logs and traces are of
 * 3.x (KRIs, `kuma.workload`), metrics and some spans of 2.x (`kuma.io/service`). One service is one whatever it is called, and two of one name stay two.
 */
const LOGS = 'kuma-access-log-eras';
const METRICS = 'metrics-eras';
const TRACES = 'traces-eras';
const START = Date.parse('2026-11-22T10:00:00Z');
const WINDOW = { from: START, to: START + 600_000 };

interface Place {
  mesh: string;
  zone: string;
}
const at = (second: number) => new Date(START + second * 1_000).toISOString();
const SECONDS = Array.from({ length: 30 }, (_, place) => place * 10);

/** 3.x: bare names beside the full ones, of whose identity they are. */
const lines = ({ mesh, zone }: Place) =>
  SECONDS.map((second) => ({
    '@timestamp': at(second),
    start_time: at(second),
    duration_millis: 12,
    bytes_received: 1,
    bytes_sent: 2,
    mesh,
    zone,
    direction: 'OUTBOUND',
    source: 'web',
    destination: 'backend',
    source_address: '10.0.0.1',
    destination_address: '10.0.0.2:3001',
    workload: `kri_wl_${mesh}_${zone}_kuma-demo_web_`,
    upstream_cluster: `kri_msvc_${mesh}_${zone}_kuma-demo_backend_3001`,
    method: 'GET',
    path: '/',
    protocol: 'HTTP/1.1',
    response_code: 200,
    response_flags: '-',
  }));

const samples = (labels: Record<string, string>) =>
  SECONDS.map((second, place) => ({
    '@timestamp': at(second),
    prometheus: {
      labels,
      metrics: { envoy_cluster_upstream_rq_total: 1_000 + place * 10, envoy_cluster_upstream_rq_completed: 1_000 + place * 10 },
    },
  }));
/** 2.x: labels that service discovery gives to a target; a service of Kubernetes with its port. */
const samplesOf2 = ({ mesh }: Pick<Place, 'mesh'>, service = 'web_kuma-demo_svc_8080', cluster = 'backend_kuma-demo_svc_3001') =>
  samples({ mesh, dataplane: 'web-1', kuma_io_service: service, envoy_cluster_name: cluster, instance: 'web-1:5670' });
/** 3.x: a bare workload with mesh and zone beside it. */
const samplesOf3 = ({ mesh, zone }: Place) =>
  samples({
    mesh,
    zone,
    kuma_workload: 'web',
    envoy_cluster_name: `kri_msvc_${mesh}_${zone}_kuma-demo_backend_3001`,
    instance: 'web-2:5670',
  });

const spans = (service: string, cluster: string, tags: Record<string, string>) =>
  SECONDS.map((second, place) => ({
    '@timestamp': String(START + second * 1_000),
    trace_id: place.toString(16).padStart(32, '0'),
    span_id: place.toString(16).padStart(16, 'a'),
    name: 'backend.mesh',
    kind: 'Client',
    duration: 12_000_000,
    attributes: { 'upstream_cluster.name': cluster, component: 'proxy', ...tags },
    resource: { attributes: { 'service.name': service } },
  }));
const spansOf3 = ({ mesh, zone }: Place) =>
  spans('web', `kri_msvc_${mesh}_${zone}_kuma-demo_backend_3001`, {
    'kuma.workload': `kri_wl_${mesh}_${zone}_kuma-demo_web_`,
    'kuma.mesh': mesh,
    'kuma.zone': zone,
  });

const client = new Client({ node: elasticsearchUrl() });
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const keyword = { type: 'keyword' } as const;
const dotted = { type: 'object', subobjects: false } as const;
const remove = () => client.indices.delete({ index: [LOGS, METRICS, TRACES], ignore_unavailable: true });
beforeEach(async () => {
  await remove();
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.create({
    index: TRACES,
    mappings: {
      dynamic_templates: [{ texts: { match_mapping_type: 'string', mapping: keyword } }],
      properties: {
        '@timestamp': { type: 'date', format: 'strict_date_optional_time||epoch_millis' },
        attributes: dotted,
        resource: { properties: { attributes: dotted } },
      },
    },
  });
});
afterAll(async () => {
  await remove();
  await client.close();
});

/** Edge → signals that saw it, sorted. */
async function askForSignals(documents: {
  lines: object[];
  samples: object[];
  spans: object[];
}): Promise<Record<string, string[]>> {
  await indexLines(client, LOGS, documents.lines);
  await indexLines(client, METRICS, documents.samples);
  await indexLines(client, TRACES, documents.spans);
  const context = aRequestContext(client, LOGS);
  const settings = { ...context.settings, metricIndices: METRICS, traceIndices: TRACES };
  const { status, body } = await createApp({ logger: quiet, now: Date.now }).respond('serviceMap', WINDOW, {
    ...context,
    settings,
  });
  expect(status).toBe(200);
  return Object.fromEntries(
    (body as ServiceMap).edges.map(({ source, destination, signals }) => [
      `${source} → ${destination}`,
      (signals?.figures ?? []).map(({ signal }) => signal).sort(),
    ]),
  );
}

const edgeIn = ({ mesh, zone }: Place) => `${mesh}/${zone}/kuma-demo/web → ${mesh}/${zone}/kuma-demo/backend`;
const EAST = { mesh: 'default', zone: 'east' };
const WEST = { mesh: 'default', zone: 'west' };
const OTHER = { mesh: 'other', zone: 'east' };
const ALL = ['logs', 'metrics', 'traces'];

it('a metric of a 2.x proxy, a 3.x line and a 3.x span of one service are one edge', async () => {
  expect(await askForSignals({ lines: lines(EAST), samples: samplesOf2(EAST), spans: spansOf3(EAST) })).toEqual({
    [edgeIn(EAST)]: ALL,
  });
});

it('so are names of universal mode, which say nothing but the name', async () => {
  const bare = samplesOf2(EAST, 'web', 'backend');
  expect(await askForSignals({ lines: lines(EAST), samples: bare, spans: spans('web', 'backend', {}) })).toEqual({
    [edgeIn(EAST)]: ALL,
  });
});

it('and spans of a 2.x proxy', async () => {
  const old = spans('web_kuma-demo_svc_8080', 'backend_kuma-demo_svc_3001', {});
  expect(await askForSignals({ lines: lines(EAST), samples: samplesOf3(EAST), spans: old })).toEqual({ [edgeIn(EAST)]: ALL });
});

it('the same names in two meshes are two edges, each with its own signals', async () => {
  const both = [EAST, OTHER];
  const found = await askForSignals({
    lines: both.flatMap(lines),
    samples: both.flatMap((place) => samplesOf2(place)),
    spans: both.flatMap(spansOf3),
  });
  expect(found).toEqual({ [edgeIn(EAST)]: ALL, [edgeIn(OTHER)]: ALL });
});

it('the same names in two zones are two edges for 3.x', async () => {
  const both = [EAST, WEST];
  const found = await askForSignals({
    lines: both.flatMap(lines),
    samples: both.flatMap(samplesOf3),
    spans: both.flatMap(spansOf3),
  });
  expect(found).toEqual({ [edgeIn(EAST)]: ALL, [edgeIn(WEST)]: ALL });
});

it('a `kuma.io/service` spans zones: with the name in two of them it joins neither, rather than the wrong one', async () => {
  const both = [EAST, WEST];
  const found = await askForSignals({ lines: both.flatMap(lines), samples: samplesOf2(EAST), spans: both.flatMap(spansOf3) });
  expect(found).toEqual({
    [edgeIn(EAST)]: ['logs', 'traces'],
    [edgeIn(WEST)]: ['logs', 'traces'],
    'default//kuma-demo/web/8080 → default//kuma-demo/backend/3001': ['metrics'],
  });
});
