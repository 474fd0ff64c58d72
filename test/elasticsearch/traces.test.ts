import type { estypes } from '@elastic/elasticsearch';
import { Client } from '@elastic/elasticsearch';
import type { FoundTraces, InCommon, Trace } from '../../common/domain/trace';
import type { EndpointName } from '../../server/app';
import { createApp } from '../../server/app';
import { aBulkBody, wholeRunDocuments } from '../builders/a_trace_corpus';
import { anApmDocument } from '../builders/an_apm_document';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';
import { loadBulkBody, loadRunTraces } from './load_traces';
import { loadThroughTemplate } from './load_through_template';

jest.setTimeout(300_000);

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

/** Payments is slow, and inventory's errors are hidden by retries. */
const SLOW: [string, string] = ['2026-11-22T10:05:30Z', '2026-11-22T10:07:00Z'];
/** First the application of payments is dead, then its proxy. */
const DEAD: [string, string] = ['2026-11-22T10:11:50Z', '2026-11-22T10:13:00Z'];
const ids = { orders: 'default/zone-1//orders', payments: 'default/zone-1//payments', inventory: 'default/zone-1//inventory' };

let logs: string;
async function ask<T>(endpoint: EndpointName, request: object, traceIndices: string, accessLogs = logs): Promise<T> {
  const context = aRequestContext(client, accessLogs);
  const { status, body } = await app.respond(endpoint, request, { ...context, settings: { ...context.settings, traceIndices } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as T;
}
const within = ([from, to]: [string, string]) => ({ from, to });

beforeAll(async () => {
  logs = await loadThroughTemplate(client, 'rich-json');
});

describe('from the slow edge to the trace and its lines', () => {
  let spans: string;
  beforeAll(async () => {
    spans = await loadRunTraces(client, 'traces-slow.otel-default', SLOW);
  });

  it('finds the slowest calls of orders → payments, and a sample of all, in two searches', async () => {
    const found = await ask<FoundTraces>('findTraces', { ...within(SLOW), source: ids.orders, destination: ids.payments }, spans);
    expect(found.coverage.searches).toBe(2);
    // Counted from the proxies’ own Zipkin spans.
    expect(found.total).toBe(443);
    expect(found.slowest[0]?.duration).toBeGreaterThan(400);
    const durations = found.slowest.map(({ duration = 0 }) => duration);
    expect(durations).toEqual([...durations].sort((a, b) => b - a));
    expect(found.slowest[0]).toMatchObject({ service: 'orders', peer: 'payments', method: 'POST', path: '/charge' });
    expect(found.sample.length).toBeGreaterThan(350);
    const again = await ask<FoundTraces>('findTraces', { ...within(SLOW), source: ids.orders, destination: ids.payments }, spans);
    expect(again.sample).toEqual(found.sample);
  });

  it('opens one in two searches: its spans, and the two lines of the slow call laid to its two spans', async () => {
    const asked = { ...within(SLOW), source: ids.orders, destination: ids.payments, atLeast: 300 };
    const { slowest } = await ask<FoundTraces>('findTraces', asked, spans);
    const id = slowest[0]?.traceId;
    const trace = await ask<Trace>('trace', { id }, spans);
    expect(trace.coverage.searches).toBe(2);
    expect(trace.notes).toEqual([]);
    const { spans: all, services, lines } = trace;
    const ofPayments = lines.filter(({ line }) => line.path === '/charge');
    expect(ofPayments.map(({ line }) => line.direction).sort()).toEqual(['inbound', 'outbound']);
    for (const { line, span, joinedBy } of ofPayments) {
      expect(joinedBy).toBe('trace_id');
      const placed = all[span ?? -1];
      expect(placed?.kind).toBe(line.direction === 'inbound' ? 'server' : 'client');
      expect(services[placed?.service ?? -1]?.identity.name).toBe(line.direction === 'inbound' ? 'payments' : 'orders');
      expect(Math.abs((placed?.duration ?? 0) - (line.duration ?? 0))).toBeLessThan(30);
    }
    // Every request of the trace is in the log as well, and each line found its span.
    expect(lines.filter(({ span }) => span === undefined)).toEqual([]);
    expect(lines).toHaveLength(all.length);
    const payments = services.find(({ identity }) => identity.name === 'payments');
    expect(payments?.critical).toBeGreaterThan(300);
  });

  it('shows the tries of an error that nobody saw: one client, answered, over servers that were not', async () => {
    const { slowest } = await ask<FoundTraces>(
      'findTraces',
      { ...within(SLOW), destination: ids.inventory, onlyFailed: true },
      spans,
    );
    const hidden = await Promise.all(slowest.slice(0, 10).map(({ traceId }) => ask<Trace>('trace', { id: traceId }, spans)));
    const tries = hidden.flatMap(({ spans: all }) =>
      all
        .filter(({ attempt, parent }) => attempt?.number === 1 && all[parent ?? -1]?.status === 200)
        .map((first) => ({ all, first })),
    );
    expect(tries.length).toBeGreaterThan(5);
    for (const { all, first } of tries) {
      const siblings = all.filter(({ parent, attempt }) => attempt && parent === first.parent);
      expect(first.failed).toBe(true);
      expect(siblings.at(-1)?.failed).toBe(false);
    }
  });

  it('counts a trace once where traces begin, though both halves of its first call do', async () => {
    const found = await ask<FoundTraces>('findTraces', within(SLOW), spans);
    const begun = wholeRunDocuments().filter(
      ({ '@timestamp': at, parent_span_id: parent }) =>
        parent === undefined && Number(at) >= Date.parse(SLOW[0]) && Number(at) < Date.parse(SLOW[1]),
    );
    expect(found.total).toBe(new Set(begun.map(({ trace_id }) => trace_id)).size);
    expect(begun.length).toBeGreaterThan(found.total);
    expect(found.coverage.searches).toBe(2);
  });

  it('filters by duration, path and text, and finds a trace by its id', async () => {
    const count = async (more: object) => (await ask<FoundTraces>('findTraces', { ...within(SLOW), ...more }, spans)).total;
    const edge = { source: ids.orders, destination: ids.payments };
    expect((await count({ ...edge, atLeast: 300 })) + (await count({ ...edge, below: 300 }))).toBe(443);
    expect(await count({ ...edge, path: '/CHARGE' })).toBe(443);
    expect(await count({ ...edge, path: '/cha*' })).toBe(0);
    expect(await count({ ...edge, text: 'orders/1.0' })).toBe(443);
    expect(await count({ ...edge, onlyFailed: true })).toBe(5);
    expect(await count({ ...edge, status: '5xx' })).toBe(5);
    expect((await count({ ...edge, status: '200' })) + (await count({ ...edge, status: '5XX' }))).toBe(443);
    expect(await count({ ...edge, status: '418' })).toBe(0);
    const { slowest } = await ask<FoundTraces>('findTraces', { ...within(SLOW), ...edge }, spans);
    expect(await count({ ...edge, text: slowest[3]?.traceId })).toBe(1);
  });

  it('tells a trace that was not stored from one that is too old, and shows its lines all the same', async () => {
    const { slowest } = await ask<FoundTraces>('findTraces', { ...within(SLOW) }, spans);
    const id = slowest[0]?.traceId;
    const elsewhere = await ask<Trace>('trace', { id, at: '2026-11-22T10:06:00Z' }, 'nothing-here-*');
    expect(elsewhere).toMatchObject({ absence: 'no_trace_indices', spans: [] });
    expect(elsewhere.lines.length).toBeGreaterThan(3);
    const older = await ask<Trace>('trace', { id: 'a'.repeat(32), at: '2026-11-22T10:00:00Z' }, spans);
    expect(older.absence).toBe('older_than_spans');
    const lost = await ask<Trace>('trace', { id: 'a'.repeat(32), at: '2026-11-22T10:06:50Z' }, spans);
    expect(lost.absence).toBe('not_stored');
  });
});

describe('the killed application and the killed proxy', () => {
  it('are UF and UH at the spans of payments and of its caller', async () => {
    const spans = await loadRunTraces(client, 'traces-dead.otel-default', DEAD);
    const edge = { ...within(DEAD), source: ids.orders, destination: ids.payments, onlyFailed: true };
    const { slowest } = await ask<FoundTraces>('findTraces', edge, spans);
    const traces = await Promise.all(slowest.map(({ traceId }) => ask<Trace>('trace', { id: traceId }, spans)));
    const flagged = (flag: string) => traces.flatMap(({ spans: all }) => all.filter(({ flags }) => flags?.includes(flag)));
    expect(new Set(flagged('UF').map(({ kind }) => kind))).toEqual(new Set(['server']));
    expect(new Set(flagged('UH').map(({ kind }) => kind))).toEqual(new Set(['client']));
  });
});

describe('documents of other shapes', () => {
  it('native OpenTelemetry spans: servers are children by their ids', async () => {
    const pattern = await loadBulkBody(client, 'otel_traces/native-bulk.ndjson.gz', 'native');
    const id = aBulkBody('otel_traces/native-bulk.ndjson.gz')[0]?.document.trace_id;
    const { spans, services } = await ask<Trace>('trace', { id }, pattern);
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.filter(({ kind, link }) => kind === 'server' && link === 'shared')).toEqual([]);
    expect(services.map(({ identity }) => identity.id)).toContain('default/zone-1//web');
  });

  it('Elastic APM: what it keeps of the same spans gives the same trees, the same calls and the same slowest ones', async () => {
    const native = await loadBulkBody(client, 'otel_traces/native-bulk.ndjson.gz', 'native');
    const documents = aBulkBody('otel_traces/native-bulk.ndjson.gz').map(({ document }) => document);
    const apm = 'traces-apm-built';
    await client.indices.delete({ index: apm, ignore_unavailable: true });
    await client.indices.create({ index: apm, mappings: APM_MAPPINGS });
    await indexLines(client, apm, documents.map(anApmDocument));
    const ids = [...new Set(documents.map(({ trace_id }) => String(trace_id)))].slice(0, 20);
    for (const id of ids) {
      const [was, is] = await Promise.all([native, apm].map((indices) => ask<Trace>('trace', { id }, indices)));
      expect(is?.coverage).toMatchObject({ sources: ['apm_traces'], searches: 2 });
      expect(toTree(is)).toEqual(toTree(was));
    }
    const range = within(['2026-11-22T10:14:40Z', '2026-11-22T10:16:00Z']);
    for (const edge of [
      { source: 'default/zone-1//gateway', destination: 'default/zone-1//web' },
      { destination: 'default/zone-1//web' },
      {},
    ]) {
      const [was, is] = await Promise.all(
        [native, apm].map((indices) => ask<FoundTraces>('findTraces', { ...range, ...edge }, indices)),
      );
      expect(was?.total).toBeGreaterThan(50);
      expect(is?.total).toBe(was?.total);
      const answered = await Promise.all(
        [native, apm].map((indices) => ask<FoundTraces>('findTraces', { ...range, ...edge, status: '2xx' }, indices)),
      );
      expect(answered[1]?.total).toBe(answered[0]?.total);
      expect(is?.slowest[0]).toMatchObject({ traceId: was?.slowest[0]?.traceId, service: was?.slowest[0]?.service });
    }
  });

  it('ECS mode has no durations: annotations end the spans', async () => {
    const pattern = await loadBulkBody(client, 'ecs_traces/zipkin-bulk.ndjson.gz', 'ecs');
    const { trace } = aBulkBody('ecs_traces/zipkin-bulk.ndjson.gz')[0]?.document as { trace: { id: string } };
    const found = await ask<Trace>('trace', { id: trace.id }, pattern);
    expect(found.spans.length).toBeGreaterThan(0);
    expect(found.coverage).toMatchObject({ sources: ['ecs_traces'], searches: 2 });
    const ended = found.spans.filter(({ duration }) => duration !== undefined);
    expect(ended.length).toBeGreaterThan(0);
    for (const { duration = 0 } of ended) expect(duration).toBeLessThan(5_000);
    expect(found.notes).toContainEqual({ code: 'durations_from_events', spans: ended.length });
  });

  it('Kuma 1.8: short trace ids, names of services', async () => {
    const pattern = await loadBulkBody(client, 'otel_traces/classic-bulk.ndjson.gz', 'classic');
    const id = String(aBulkBody('otel_traces/classic-bulk.ndjson.gz')[0]?.document.trace_id);
    const short = await ask<Trace>('trace', { id: id.slice(16) }, pattern);
    const long = await ask<Trace>('trace', { id }, pattern);
    expect(short.spans).toEqual(long.spans);
    expect(long.services.map(({ identity }) => identity.name)).toContain('backend');
    const range = within(['2026-11-22T11:37:00Z', '2026-11-22T11:44:00Z']);
    const edge = { source: '//shop/backend/3001', destination: '//shop/inventory/3003' };
    expect((await ask<FoundTraces>('findTraces', { ...range, ...edge }, pattern)).total).toBeGreaterThan(20);
  });
});

describe('what slow requests have in common', () => {
  it('is the path /checkout, through orders and payments, for gateway → web', async () => {
    const map = await askForMap(client, logs, SLOW);
    const edge = map.edges.find(({ source, destination }) => /gateway$/.test(source) && /web$/.test(destination));
    const common = await ask<InCommon>('inCommon', { ...within(SLOW), side: 'caller', parts: edge?.parts, slowerThan: 300 }, '');
    expect(common.coverage.searches).toBe(2);
    expect(common.tooFew).toBeUndefined();
    const values = common.values.map(({ property, value }) => `${property} ${value}`);
    expect(values).toEqual(expect.arrayContaining(['path /checkout', 'method POST', 'through orders', 'through payments']));
    const path = common.values.find(({ value }) => value === '/checkout');
    expect(path?.among.ratio).toBeGreaterThan(0.95);
    expect(path?.rest.ratio).toBeLessThan(0.2);
    const orders = common.values.find(({ property, value }) => property === 'through' && value === 'orders');
    expect(orders?.among.ratio).toBeGreaterThan(0.95);
  });

  it('is nothing below a sensible volume', async () => {
    const map = await askForMap(client, logs, SLOW);
    const edge = map.edges.find(({ source, destination }) => /gateway$/.test(source) && /web$/.test(destination));
    const common = await ask<InCommon>(
      'inCommon',
      { ...within(SLOW), side: 'caller', parts: edge?.parts, slowerThan: 80_000 },
      '',
    );
    expect(common).toMatchObject({ values: [], tooFew: { needed: 20 }, coverage: { searches: 1 } });
  });
});

/** As Elastic APM's own templates map what is asked of its documents. */
const APM_MAPPINGS: estypes.MappingTypeMapping = {
  dynamic_templates: [{ texts: { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1_024 } } }],
  properties: { '@timestamp': { type: 'date' }, timestamp: { properties: { us: { type: 'long' } } } },
};

/** What a tree says, whichever dialect its spans are written in. */
function toTree(trace: Trace | undefined) {
  const nameOf = (place: number | undefined) => (place === undefined ? undefined : trace?.services[place]?.identity.id);
  return trace?.spans.map(({ spanId, kind, service, peer, parent, depth, link, start, duration = 0, ...span }) => ({
    ...{ spanId, kind, parent, depth, link, service: nameOf(service), peer: nameOf(peer), start: Math.round(start * 1_000) },
    ...{ took: Math.round(duration * 1_000), status: span.status, failed: span.failed, flags: span.flags, method: span.method },
    ...{ path: span.path, requestId: span.requestId, instance: span.instance, isProxy: span.isProxy, attempt: span.attempt },
  }));
}
