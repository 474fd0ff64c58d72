import type { CapturedLine } from './capture';
import type { PlacedUnit } from './placed_unit';
import { SCRAPE_MS, Scrapes } from './scrapes';
import { toUnits } from './traffic_unit';

const line = (patch: Partial<CapturedLine>): CapturedLine => ({
  start_time: '2026-11-22T10:00:00.000Z',
  source: 'orders',
  destination: 'payments',
  direction: 'OUTBOUND',
  duration_millis: 20,
  bytes_received: 1,
  bytes_sent: 1,
  workload: 'kri_wl_default_zone-1__orders_',
  trace_id: 'a'.repeat(32),
  request_id: 'r',
  source_address: '127.0.1.3:0',
  upstream_cluster: 'kri_msvc_default_zone-1__payments_3004',
  mesh: 'default',
  zone: 'zone-1',
  response_code: 200,
  response_flags: '-',
  ...patch,
});
const inbound = line({
  direction: 'INBOUND',
  source: 'unknown',
  destination: 'kri_dp_default_zone-1__payments-1_main',
  workload: 'kri_wl_default_zone-1__payments_',
  source_address: '127.0.1.5:0',
  upstream_cluster: 'self_inbound_dp_main',
});

/** A unit of these lines, at so many milliseconds. */
function placed(start: number, lines: CapturedLine[]) {
  const [unit] = toUnits(lines, []);
  if (!unit) throw new Error('No unit.');
  const at: PlacedUnit = { id: `u${start}`, start, unit, generated: false };
  return unit.lines.map((each) => ({ placed: at, line: each }));
}
interface Sample {
  '@timestamp': string;
  prometheus: { labels: Record<string, string>; metrics: Record<string, number> };
}
const read = (documents: Iterable<{ source: string }>) => [...documents].map(({ source }) => JSON.parse(source) as Sample);
const isOwn = ({ prometheus }: Sample) => prometheus.labels.envoy_cluster_name === 'self_inbound_dp_main';
/** Of calls to others. */
const counterOf = (samples: Sample[], name: string) =>
  samples
    .filter((sample) => !isOwn(sample))
    .flatMap(({ prometheus }) => prometheus.metrics[`envoy_cluster_upstream_${name}`] ?? []);

describe('Scrapes', () => {
  it('counts what arrived, sample by sample', () => {
    const lines = [1_000, 2_000, SCRAPE_MS + 1_000].flatMap((start) => placed(start, [line({}), inbound]));
    const samples = read(new Scrapes().follow(lines, 0, 3 * SCRAPE_MS));
    expect(counterOf(samples, 'rq_completed')).toEqual([2, 3, 3]);
    expect(counterOf(samples, 'rq_total')).toEqual([2, 3, 3]);
    expect(samples[0]?.prometheus.labels).toMatchObject({ kuma_workload: 'orders', instance: '127.0.1.3:5670' });
  });

  it('counts attempts, failures and durations', () => {
    const retried = placed(1_000, [line({ duration_millis: 300 }), inbound, inbound]);
    const failed = placed(2_000, [line({ response_code: 503, response_flags: 'UF' }), inbound]);
    const samples = read(new Scrapes().follow([...retried, ...failed], 0, SCRAPE_MS));
    expect(counterOf(samples, 'rq_retry')).toEqual([1]);
    expect(counterOf(samples, 'rq_xx')).toEqual([1]);
    expect(counterOf(samples, 'cx_connect_fail')).toEqual([1]);
    const upTo = (le: string) =>
      counterOf(
        samples.filter(({ prometheus }) => prometheus.labels.le === le),
        'rq_time_bucket',
      );
    expect([upTo('250'), upTo('500'), upTo('+Inf')]).toEqual([[1], [2], [2]]);
  });

  it('counts connections of TCP, and no requests', () => {
    const tcp = line({ trace_id: null, response_code: 0, destination: 'redis' });
    const samples = read(new Scrapes().follow(placed(1_000, [tcp]), 0, SCRAPE_MS));
    expect(counterOf(samples, 'cx_total')).toEqual([1]);
    expect(counterOf(samples, 'rq_completed')).toEqual([]);
  });

  it('counts what a proxy handed to its own application, and says how long the proxy runs', () => {
    const samples = read(new Scrapes().follow(placed(1_000, [line({}), inbound]), 0, 2 * SCRAPE_MS));
    const own = samples.filter(isOwn);
    expect(own.map(({ prometheus }) => prometheus.metrics.envoy_cluster_upstream_rq_completed)).toEqual([1, 1]);
    expect(own[0]?.prometheus.labels).toMatchObject({ kuma_workload: 'payments', instance: '127.0.1.5:5670' });
    const uptimes = samples.flatMap(({ prometheus: { labels, metrics } }) =>
      labels.kuma_workload === 'orders' ? (metrics.envoy_server_uptime ?? []) : [],
    );
    expect(uptimes).toEqual([29, 59]);
  });

  it('goes on where it was', () => {
    const scrapes = new Scrapes();
    read(scrapes.follow(placed(1_000, [line({})]), 0, SCRAPE_MS + 5_000));
    const samples = read(scrapes.follow(placed(SCRAPE_MS + 6_000, [line({})]), 0, 2 * SCRAPE_MS));
    expect(counterOf(samples, 'rq_completed')).toEqual([2]);
    expect(Date.parse(samples[0]?.['@timestamp'] ?? '')).toBe(2 * SCRAPE_MS);
  });
});
