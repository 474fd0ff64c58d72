import { Client } from '@elastic/elasticsearch';
import type { Impact } from '../../common/domain/impact';
import type { LatencyHeatmap } from '../../common/domain/latency_heatmap';
import type { ServiceMap } from '../../common/domain/service_map';
import type { TimeParts } from '../../common/domain/time_parts';
import type { EndpointName } from '../../server/app';
import { createApp } from '../../server/app';
import type { CorpusLine } from '../builders/a_corpus';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { loadRunTraces } from './load_traces';
import { loadThroughTemplate } from './load_through_template';

jest.setTimeout(300_000);

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

/** Payments is slow. */
const SLOW: [string, string] = ['2026-11-22T10:05:40Z', '2026-11-22T10:07:10Z'];
const [from, to] = SLOW;
let logs: string;
let map: ServiceMap;
const lines = aCorpus('kuma_access_log_json', 'rich-json').filter(({ start_time }) => {
  const at = Date.parse(String(start_time));
  return at >= Date.parse(from) && at < Date.parse(to);
});
const isCharge = (line: CorpusLine) =>
  line.direction === 'OUTBOUND' && line.source === 'orders' && line.destination === 'payments';

async function ask<T>(endpoint: EndpointName, request: object, indices = logs, traceIndices = ''): Promise<T> {
  const context = aRequestContext(client, indices);
  const { status, body } = await app.respond(endpoint, request, { ...context, settings: { ...context.settings, traceIndices } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as T;
}

beforeAll(async () => {
  logs = await loadThroughTemplate(client, 'rich-json');
  map = await askForMap(client, logs, SLOW);
});

const edgeOf = (source: string, destination: string, of = map) => {
  const nameOf = (id: string) => of.services.find((service) => service.id === id)?.name;
  const edge = of.edges.find((it) => nameOf(it.source) === source && nameOf(it.destination) === destination);
  if (!edge) throw new Error(`no ${source} → ${destination}`);
  return edge;
};
const partsOf = (name: string) => map.services.find((service) => service.name === name)?.parts ?? [];

describe('latency heat map', () => {
  it('counts every answered line once, in one search, with its percentiles', async () => {
    const { parts } = edgeOf('orders', 'payments');
    const heat = await ask<LatencyHeatmap>('latencyHeatmap', { from, to, side: 'caller', parts });
    expect(heat.coverage.searches).toBe(1);
    const durations = lines.filter(isCharge).map(({ duration_millis }) => Number(duration_millis));
    const rows = heat.bounds.map(
      (bound, row) => durations.filter((it) => it >= bound && it < (heat.bounds[row + 1] ?? Infinity)).length,
    );
    expect(heat.bounds.map((_, row) => heat.columns.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0))).toEqual(rows);
    expect(heat.columns.length).toBeLessThanOrEqual(91);
    const column = heat.columns.find(({ p50 }) => p50 !== undefined);
    expect(column?.p99).toBeGreaterThanOrEqual(column?.p50 ?? Infinity);
  });
});

describe('where the time goes', () => {
  it('splits orders → payments into both proxies, the network and the application: two searches', async () => {
    const { parts, source, destination } = edgeOf('orders', 'payments');
    const split = await ask<TimeParts>('timeParts', {
      from,
      to,
      side: 'caller',
      parts,
      calleeParts: partsOf('payments'),
      source,
      destination,
    });
    expect(split).toMatchObject({ basis: 'lines', limits: [], coverage: { searches: 2 } });
    expect(split.parts.map(({ places }) => places)).toEqual([['caller_proxy'], ['network'], ['callee_proxy'], ['application']]);
    expect(split.sampled).toBe(300);
    expect(split.paired).toBeGreaterThan(270);
    const sum = split.parts.reduce((all, { mean }) => all + mean, 0);
    expect(Math.abs(sum - (split.mean ?? 0))).toBeLessThan(1);
    // Its application was made slow by 380 ms; what is left is shared by three others.
    expect(split.parts[3]?.mean).toBeGreaterThan(300);
    expect(split.parts[3]?.ratio).toBeGreaterThan(0.9);
  });

  it('leaves together what nothing tells apart', async () => {
    const { parts, source, destination } = edgeOf('orders', 'payments');
    const split = await ask<TimeParts>('timeParts', { from, to, side: 'caller', parts, calleeParts: [], source, destination });
    expect(split.limits).toEqual(['no_callee_lines']);
    expect(split.parts.map(({ places }) => places)).toEqual([['caller_proxy'], ['network', 'callee_proxy', 'application']]);
    expect(split.coverage.searches).toBe(1);
  });

  it('takes spans where lines cannot be joined, and says what they do not tell', async () => {
    const classic = await loadThroughTemplate(client, 'quoted-json');
    await client.indices.delete({ index: `${classic}-bare`, ignore_unavailable: true });
    const spans = await loadRunTraces(client, 'traces-parts.otel-default', SLOW);
    const bare = await loadBare(`${classic}-bare`);
    const other = await askForMap(client, bare, SLOW);
    const { parts, source, destination } = edgeOf('orders', 'payments', other);
    const request = {
      from,
      to,
      side: 'caller',
      parts,
      calleeParts: [],
      source: edgeOf('orders', 'payments').source,
      destination: edgeOf('orders', 'payments').destination,
    };
    const split = await ask<TimeParts>('timeParts', request, bare, spans);
    expect(split).toMatchObject({ basis: 'spans', limits: ['spans_only'], coverage: { searches: 2 } });
    expect(split.parts.map(({ places }) => places)).toEqual([
      ['caller_proxy', 'network'],
      ['callee_proxy', 'application'],
    ]);
    expect(split.paired).toBeGreaterThan(200);
    expect(split.parts[1]?.mean).toBeGreaterThan(250);
    const impact = await ask<Impact>(
      'impact',
      { from, to, side: 'caller', parts, source: request.source, destination: request.destination },
      bare,
      spans,
    );
    expect(impact).toMatchObject({ basis: 'spans', coverage: { searches: 3 } });
    expect(impact.entries[0]).toMatchObject({ service: 'gateway', method: 'POST', path: '/checkout' });
    expect(impact.entries[0]?.share).toBeGreaterThan(0.8);
    expect([source, destination]).not.toContain(undefined);
  });
});

describe('impact', () => {
  it('of orders → payments: which requests at the gateway pass through it, in three searches', async () => {
    const { parts, source, destination } = edgeOf('orders', 'payments');
    const impact = await ask<Impact>('impact', { from, to, side: 'caller', parts, source, destination });
    expect(impact).toMatchObject({ basis: 'lines', coverage: { searches: 3 } });
    const truth = countEntries(isCharge);
    expect(Math.abs(impact.passed - truth.passed)).toBeLessThanOrEqual(truth.passed * 0.02);
    for (const { method, path, share, rate, followed } of impact.entries.filter((entry) => entry.followed > 20)) {
      const kind = truth.kinds.get(`${method ?? ''} ${path ?? ''}`) ?? { all: 0, through: 0 };
      expect(Math.abs(share - kind.through / kind.all)).toBeLessThan(0.05);
      expect(Math.abs(rate * 90 - kind.through)).toBeLessThan(Math.max(5, kind.through * 0.1));
      expect(followed).toBeGreaterThan(0);
    }
    expect(impact.entries[0]).toMatchObject({ service: 'gateway' });
    // Before, nothing was slow: nearly all of it is slowed now.
    expect(impact.slowerThan).toBeLessThan(300);
    expect(impact.entries[0]?.slowed).toBeGreaterThan(0.9);
  });

  it('of a service', async () => {
    const service = map.services.find(({ name }) => name === 'inventory');
    const impact = await ask<Impact>('impact', { from, to, side: 'callee', parts: service?.parts, destination: service?.id });
    const truth = countEntries((line) => line.direction === 'INBOUND' && line.workload === 'kri_wl_default_zone-1__inventory_');
    expect(Math.abs(impact.passed - truth.passed)).toBeLessThanOrEqual(truth.passed * 0.02);
    const followed = impact.entries.reduce((sum, entry) => sum + entry.followed, 0);
    expect(followed).toBe(impact.followed);
    expect(impact.entries.length).toBeGreaterThan(1);
  });
});

/** Recounted from the lines themselves: of the requests at the gateway of each kind, those whose trace has such a line. */
function countEntries(isThrough: (line: CorpusLine) => boolean) {
  const through = new Set(lines.filter(isThrough).map(({ trace_id }) => trace_id));
  const kinds = new Map<string, { all: number; through: number }>();
  for (const { source, direction, method, path, trace_id } of lines) {
    if (source !== 'gateway' || direction !== 'OUTBOUND') continue;
    const key = `${String(method)} ${
      String(path)
        .split('?')[0]
        ?.replace(/\/[0-9]+/g, '/{id}') ?? ''
    }`;
    const kind = kinds.get(key) ?? { all: 0, through: 0 };
    kinds.set(key, { all: kind.all + 1, through: kind.through + (through.has(trace_id) ? 1 : 0) });
  }
  return { passed: through.size, kinds };
}

/** The classic format's fields only, in an index that knows no others: its lines can be joined with nothing. */
async function loadBare(index: string): Promise<string> {
  const kept = [
    'start_time',
    'source',
    'destination',
    'source_address',
    'destination_address',
    'duration_millis',
    'bytes_received',
    'bytes_sent',
  ];
  const keyword = Object.fromEntries(kept.slice(1, 5).map((field) => [field, { type: 'keyword' as const }]));
  const whole = Object.fromEntries(kept.slice(5).map((field) => [field, { type: 'long' as const }]));
  const name = index.replace('kuma-access-log', 'bare-access-log');
  await client.indices.delete({ index: name, ignore_unavailable: true });
  await client.indices.create({
    index: name,
    mappings: { properties: { '@timestamp': { type: 'date' }, start_time: { type: 'date' }, ...keyword, ...whole } },
  });
  const { indexLines, withArrival } = await import('./index_lines');
  const bare = aCorpus('kuma_access_log_json', 'quoted-json').map((line) =>
    Object.fromEntries(Object.entries(withArrival(line)).filter(([field]) => field === '@timestamp' || kept.includes(field))),
  );
  await indexLines(client, name, bare);
  return name;
}
