import { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/** More edges, services and addresses than one answer takes: the map is cut, says so, and proves nothing; it does not fail. */
const KEYS = 12_500;
const WINDOW: [string, string] = ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z'];
const client = new Client({ node: elasticsearchUrl() });

const address = (network: number, n: number) => `10.${network}.${n >> 8}.${n & 255}`;
const shared = {
  '@timestamp': '2026-11-22T10:30:01.000Z',
  start_time: '2026-11-22T10:30:00.000Z',
  duration_millis: 12,
  mesh: 'default',
  method: 'GET',
  protocol: 'HTTP/1.1',
  response_code: 200,
  response_flags: '-',
};
const outbound = (n: number) => ({
  ...shared,
  direction: 'OUTBOUND',
  source: `from-${n}`,
  destination: `to-${n}`,
  source_address: address(1, n),
  destination_address: `${address(2, n)}:80`,
});
/** Every second line names its service; the others only say where they were written. */
const inbound = (n: number) => ({
  ...shared,
  direction: 'INBOUND',
  source: 'unknown',
  ...(n % 2 ? { workload: `kri_wl_default_z__to-${n}_` } : {}),
  destination: `kri_dp_default_z__to-${n}-1_main`,
  source_address: address(2, n),
  destination_address: '127.0.0.1:80',
  downstream_peer_uri_san: `spiffe://default.z.mesh.local/workload/from-${n}`,
});

const INDICES = { outbound: 'kuma-access-log-many-out', inbound: 'kuma-access-log-many-in' };

beforeAll(async () => {
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.delete({ index: Object.values(INDICES), ignore_unavailable: true });
  const numbers = Array.from({ length: KEYS }, (_, n) => n);
  await indexLines(client, INDICES.outbound, numbers.map(outbound));
  await indexLines(client, INDICES.inbound, numbers.map(inbound));
}, 120_000);
afterAll(async () => {
  await client.indices.delete({ index: Object.values(INDICES), ignore_unavailable: true });
  await client.close();
});

const noteCodes = (map: ServiceMap) => map.coverage.notes.map(({ code }) => code);

it('shows 12,000 edges and says that there are more', async () => {
  const map = await askForMap(client, INDICES.outbound, WINDOW);
  expect(map.edges).toHaveLength(12_000);
  expect(map.coverage.notes).toContainEqual({ code: 'edges_cut', shown: 12_000 });
  expect(map.coverage.sources[0]?.lines).toBe(KEYS);
}, 60_000);

it('shows 3,000 services that name themselves, and says that there are more', async () => {
  const map = await askForMap(client, INDICES.inbound, WINDOW);
  expect(noteCodes(map)).toContain('services_cut');
  expect(map.services.length).toBeGreaterThanOrEqual(3_000);
  expect(map.coverage.sources[0]?.lines).toBe(KEYS);
}, 60_000);

it('proves nothing by counting what it cut', async () => {
  const map = await askForMap(client, Object.values(INDICES).join(','), WINDOW);
  expect(noteCodes(map)).toEqual(expect.arrayContaining(['edges_cut', 'services_cut']));
  expect(map.edges.filter(({ callee }) => callee?.proof === 'single_caller')).toEqual([]);
  expect(map.services.filter(({ hiddenErrors }) => hiddenErrors !== undefined)).toEqual([]);
}, 60_000);
