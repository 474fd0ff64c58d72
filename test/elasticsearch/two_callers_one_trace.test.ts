import { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * Generated: in each trace, orders and backend both call inventory, and inventory is slow and failing for backend only (retried, so
 * backend sees nothing of it). The trace cannot tell which inbound line of inventory belongs to whom, so neither edge may have a callee's
 * side, unless mTLS names the callers.
 */
const TRACES = 60;
const START = Date.parse('2026-11-22T10:00:00Z');
const WINDOW: [string, string] = ['2026-11-22T10:00:00Z', '2026-11-22T10:10:00Z'];
const ADDRESS: Record<string, string> = { web: '10.0.0.1', orders: '10.0.0.2', backend: '10.0.0.3', inventory: '10.0.0.4' };

interface Call {
  trace: number;
  from: string;
  to: string;
  duration: number;
  status?: number;
  peer?: boolean;
}

const shared = ({ trace, duration, status = 200 }: Call) => ({
  '@timestamp': new Date(START + trace * 1_000 + duration).toISOString(),
  start_time: new Date(START + trace * 1_000).toISOString(),
  duration_millis: duration,
  bytes_received: 10,
  bytes_sent: 20,
  mesh: 'default',
  zone: 'z',
  method: 'GET',
  path: '/',
  protocol: 'HTTP/1.1',
  response_code: status,
  response_flags: '-',
  trace_id: trace.toString(16).padStart(32, '0'),
});
const outbound = (call: Call) => ({
  ...shared(call),
  direction: 'OUTBOUND',
  source: call.from,
  destination: call.to,
  source_address: ADDRESS[call.from],
  destination_address: `${ADDRESS[call.to]}:80`,
  workload: `kri_wl_default_z__${call.from}_`,
  upstream_cluster: `kri_msvc_default_z__${call.to}_80`,
});
const inbound = (call: Call) => ({
  ...shared(call),
  direction: 'INBOUND',
  source: 'unknown',
  destination: `kri_dp_default_z__${call.to}-1_main`,
  source_address: ADDRESS[call.to],
  destination_address: '127.0.0.1:8080',
  workload: `kri_wl_default_z__${call.to}_`,
  upstream_cluster: 'self_inbound_dp_main',
  downstream_peer_uri_san: call.peer ? `spiffe://default.z.mesh.local/workload/${call.from}` : null,
});

function linesOf(peer: boolean): object[] {
  return Array.from({ length: TRACES }, (_, trace) => {
    const entry: Call = { trace, from: 'web', to: 'orders', duration: 50, peer };
    const entryToo: Call = { trace, from: 'web', to: 'backend', duration: 450, peer };
    const quick: Call = { trace, from: 'orders', to: 'inventory', duration: 12, peer };
    const slow: Call = { trace, from: 'backend', to: 'inventory', duration: 412, peer };
    const retried = trace % 3 === 0 ? [inbound({ ...slow, duration: 400, status: 503 })] : [];
    const calls = [entry, entryToo, quick, slow];
    return [...calls.map(outbound), ...calls.map((call) => inbound({ ...call, duration: call.duration - 2 })), ...retried];
  }).flat();
}

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

describe.each([
  { way: 'without mTLS', peer: false },
  { way: 'with mTLS', peer: true },
])('two callers of one service in one trace, $way', ({ peer }) => {
  const index = `kuma-access-log-one-trace-${String(peer)}`;
  let map: ServiceMap;
  const edge = (from: string, to: string) => map.edges.find(({ id }) => id === `default/z//${from}→default/z//${to}`);

  beforeAll(async () => {
    await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
    await client.indices.delete({ index, ignore_unavailable: true });
    await indexLines(client, index, linesOf(peer));
    map = await askForMap(client, index, WINDOW);
  }, 60_000);
  afterAll(() => client.indices.delete({ index, ignore_unavailable: true }));

  it('has the four edges, each with what its caller saw', () => {
    expect(map.edges).toHaveLength(4);
    expect(edge('orders', 'inventory')?.caller).toMatchObject({ lines: TRACES, errors: { count: 0 } });
    expect(edge('orders', 'inventory')?.caller.latency?.p95).toBeCloseTo(12, 0);
    expect(edge('backend', 'inventory')?.caller.latency?.p50).toBeCloseTo(412, -1);
  });

  it('knows of the service what all its lines say', () => {
    const inventory = map.services.find(({ name }) => name === 'inventory');
    expect(inventory?.callee).toMatchObject({ lines: TRACES * 2 + TRACES / 3, errors: { count: TRACES / 3 } });
    expect(inventory?.hiddenErrors).toBe(TRACES / 3);
  });

  it('attributes the inbound lines of a service with one caller', () => {
    expect(edge('web', 'orders')?.callee).toMatchObject({ lines: TRACES, proof: peer ? 'peer_identity' : 'single_caller' });
  });

  it(peer ? 'attributes each line to the caller that mTLS proved' : 'attributes no line of the other to either', () => {
    const [fine, failing] = [edge('orders', 'inventory'), edge('backend', 'inventory')];
    if (!peer) {
      for (const each of [fine, failing]) {
        expect(each).not.toHaveProperty('callee');
        expect(each).not.toHaveProperty('gap');
        expect(each).not.toHaveProperty('hiddenErrors');
        expect(each?.caller.missing).toContainEqual({ figure: 'callee', reason: 'several_callers' });
      }
      return;
    }
    expect(fine?.callee).toMatchObject({ lines: TRACES, errors: { count: 0 }, proof: 'peer_identity' });
    expect(failing?.callee).toMatchObject({ lines: TRACES + TRACES / 3, errors: { count: TRACES / 3 } });
    expect([fine?.hiddenErrors, failing?.hiddenErrors]).toEqual([0, TRACES / 3]);
    expect(fine?.gap).toBeCloseTo(2, 0);
  });
});
