import { Client } from '@elastic/elasticsearch';
import type { LinesAround } from '../../common/domain/lines_around';
import type { Trace } from '../../common/domain/trace';
import { spellingsOf } from '../../common/domain/trace';
import type { EndpointName } from '../../server/app';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';
import { loadRunTraces } from './load_traces';
import { loadThroughTemplate } from './load_through_template';

jest.setTimeout(300_000);

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: Date.now });
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

let logs: string;
async function ask<T>(endpoint: EndpointName, request: object, traceIndices = ''): Promise<T> {
  const context = aRequestContext(client, logs);
  const { status, body } = await app.respond(endpoint, request, { ...context, settings: { ...context.settings, traceIndices } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as T;
}

beforeAll(async () => {
  logs = await loadThroughTemplate(client, 'rich-json');
});

describe('lines around a line', () => {
  const proxyOf = (workload: string) =>
    aCorpus('kuma_access_log_json', 'rich-json')
      .filter((line) => line.workload === workload)
      .map(({ start_time }) => Date.parse(String(start_time)))
      .sort((a, b) => a - b);

  it.each([
    [
      'outbound',
      { direction: 'outbound', source: 'orders', sourceAddress: '127.0.1.3:0', workload: 'kri_wl_default_zone-1__orders_' },
    ],
    [
      'inbound',
      { direction: 'inbound', source: 'unknown', sourceAddress: '127.0.1.3:0', workload: 'kri_wl_default_zone-1__orders_' },
    ],
  ])('of an %s line: all that its proxy wrote, of both directions, in one search', async (_, writer) => {
    const times = proxyOf('kri_wl_default_zone-1__orders_');
    const at = times[Math.floor(times.length / 2)] ?? 0;
    const around = await ask<LinesAround>('linesAround', { at, index: logs, documentId: 'none', writer });
    expect(around.coverage.searches).toBe(1);
    const lines = [...around.before, ...around.after];
    expect(new Set(lines.map(({ workload }) => workload))).toEqual(new Set(['kri_wl_default_zone-1__orders_']));
    expect(new Set(lines.map(({ direction }) => direction))).toEqual(new Set(['inbound', 'outbound']));
    expect(around.before.map(({ start }) => start)).toEqual(times.filter((time) => time < at).slice(-15));
    expect(around.after.map(({ start }) => start)).toEqual(times.filter((time) => time >= at).slice(0, 15));
    expect(around.total).toBe(times.filter((time) => Math.abs(time - at) < 300_000 || time === at - 300_000).length);
  });

  it('leaves out the line that was asked about, and counts it', async () => {
    const at = proxyOf('kri_wl_default_zone-1__payments_')[100] ?? 0;
    const writer = { sourceAddress: '127.0.1.5:0', workload: 'kri_wl_default_zone-1__payments_' };
    const first = await ask<LinesAround>('linesAround', { at, index: logs, documentId: 'none', writer });
    const own = first.after[0];
    const again = await ask<LinesAround>('linesAround', { at, index: logs, documentId: own?.documentId, writer });
    expect(again.after.map(({ documentId }) => documentId)).not.toContain(own?.documentId);
    expect(again.total).toBe(first.total);
    expect(again.after).toHaveLength(15);
  });

  it('says what is missing when a line does not tell its proxy', async () => {
    const context = aRequestContext(client, logs);
    const { status, body } = await app.respond(
      'linesAround',
      { at: Date.now(), index: 'x', documentId: 'y', writer: {} },
      context,
    );
    expect(status).toBe(404);
    expect(body).toMatchObject({ message: expect.stringContaining('neither the address nor the name') });
  });
});

describe('applications’ logs by trace id', () => {
  const SLOW: [string, string] = ['2026-11-22T10:06:00Z', '2026-11-22T10:06:10Z'];
  let spans: string;
  let trace: Trace;
  beforeAll(async () => {
    spans = await loadRunTraces(client, 'traces-context.otel-default', SLOW);
    const ends = { source: 'default/zone-1//orders', destination: 'default/zone-1//payments' };
    const [from, to] = SLOW;
    const { slowest } = await ask<{ slowest: Array<{ traceId: string }> }>('findTraces', { from, to, ...ends }, spans);
    trace = await ask<Trace>('trace', { id: slowest[0]?.traceId }, spans);
    const server = trace.spans.find(
      ({ kind, service }) => kind === 'server' && trace.services[service]?.identity.name === 'payments',
    );
    const at = new Date((server?.start ?? 0) + 5).toISOString();
    await client.indices.delete({
      index: ['logs-app.context-default', 'logs-otelapp.context-default'],
      ignore_unavailable: true,
    });
    // As Elastic's loggers write it, by service and time; and as an OpenTelemetry SDK does, by span.
    await client.indices.create({
      index: 'logs-app.context-default',
      mappings: {
        properties: {
          '@timestamp': { type: 'date' },
          message: { type: 'text' },
          trace: { properties: { id: { type: 'keyword' } } },
          log: { properties: { level: { type: 'keyword' } } },
          service: { properties: { name: { type: 'keyword' } } },
        },
      },
    });
    await indexLines(client, 'logs-app.context-default', [
      {
        '@timestamp': at,
        message: 'card refused twice',
        log: { level: 'ERROR' },
        service: { name: 'payments' },
        trace: { id: trace.id },
      },
      { '@timestamp': at, message: 'of another request', service: { name: 'payments' }, trace: { id: 'f'.repeat(32) } },
      { '@timestamp': at, message: 'of nobody on the way', service: { name: 'billing' }, trace: { id: trace.id } },
    ]);
    await client.indices.create({
      index: 'logs-otelapp.context-default',
      mappings: {
        properties: {
          '@timestamp': { type: 'date' },
          trace_id: { type: 'keyword' },
          span_id: { type: 'keyword' },
          body: { properties: { text: { type: 'text' } } },
        },
      },
    });
    const [short = ''] = spellingsOf(trace.id).reverse();
    await indexLines(client, 'logs-otelapp.context-default', [
      {
        '@timestamp': at,
        trace_id: short,
        span_id: server?.spanId,
        severity_text: 'WARN',
        body: { text: 'charging slowly' },
        resource: { attributes: { 'service.name': 'payments' } },
      },
      // An access-log line of another dialect in the same index is none.
      { '@timestamp': at, trace_id: trace.id, body: { text: '[…] GET /' }, attributes: { 'destination.service': 'x' } },
    ]);
  });

  it('are laid to the span that they name, or to what their service did at that moment; still two searches', async () => {
    const asked = `${spans},logs-app.context-*,logs-otelapp.context-*`;
    const found = await ask<Trace>('trace', { id: trace.id }, asked);
    expect(found.coverage.searches).toBe(2);
    expect(found.spans).toHaveLength(trace.spans.length);
    const told = found.events
      .filter(({ kind }) => kind === 'log')
      .map(({ text, level, service, span }) => ({
        text,
        level,
        service,
        of: span === undefined ? undefined : found.services[found.spans[span]?.service ?? -1]?.identity.name,
        kind: span === undefined ? undefined : found.spans[span]?.kind,
      }));
    expect(told).toEqual(
      expect.arrayContaining([
        { text: 'card refused twice', level: 'ERROR', service: 'payments', of: 'payments', kind: 'server' },
        { text: 'charging slowly', level: 'WARN', service: 'payments', of: 'payments', kind: 'server' },
        { text: 'of nobody on the way', level: undefined, service: 'billing', of: undefined, kind: undefined },
      ]),
    );
    expect(told).toHaveLength(3);
    expect(found.lines).toHaveLength(trace.lines.length);
  });
});
