import type { estypes } from '@elastic/elasticsearch';
import { Client } from '@elastic/elasticsearch';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * Indices as people really have them, alone and met by one pattern: other mappings of the same fields, other documents, closed and
 * failing ones. A figure is right, or the coverage says what is missing from it.
 */
const client = new Client({ node: elasticsearchUrl() });
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const WHOLE = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };

const LINE = {
  '@timestamp': '2026-11-22T10:30:01.000Z',
  start_time: '2026-11-22T10:30:00.000Z',
  source: 'a',
  destination: 'b',
  source_address: '10.0.0.1',
  destination_address: '10.0.0.2:80',
  duration_millis: '12',
  bytes_received: '1',
  bytes_sent: '2',
};
const { start_time: _, ...WITHOUT_START } = LINE;

/** Each is one line of a → b; how it is mapped, and what differs in it. */
const INDICES: Record<string, { mappings?: estypes.MappingTypeMapping; document?: object }> = {
  unprepared: {},
  keywords: {
    mappings: {
      date_detection: false,
      dynamic_templates: [{ strings: { match_mapping_type: 'string', mapping: { type: 'keyword' } } }],
      properties: { '@timestamp': { type: 'date' } },
    },
  },
  'plain-text': { mappings: { properties: { source: { type: 'text' }, destination: { type: 'text' } } } },
  addresses: {
    mappings: { properties: { source_address: { type: 'ip' }, destination_address: { type: 'ip', ignore_malformed: true } } },
    document: { ...LINE, destination_address: '10.0.0.2' },
  },
  'epoch-dates': {
    mappings: { properties: { start_time: { type: 'date', format: 'epoch_millis' } } },
    document: { ...LINE, start_time: Date.parse(LINE.start_time) },
  },
  'epoch-numbers': { document: { ...LINE, start_time: Date.parse(LINE.start_time) } },
  'start-as-text': { mappings: { properties: { start_time: { type: 'text' } } } },
  nanoseconds: { mappings: { properties: { start_time: { type: 'date_nanos' } } } },
  'arrival-only': { document: WITHOUT_START },
  'arrival-as-text': { mappings: { date_detection: false }, document: WITHOUT_START },
  'broken-numbers': {
    mappings: { properties: { duration_millis: { type: 'float' } } },
    document: { ...LINE, duration_millis: 12.5 },
  },
  'whole-numbers': { mappings: { properties: { duration_millis: { type: 'long' } } } },
  integers: { mappings: { properties: { duration_millis: { type: 'integer' }, bytes_sent: { type: 'short' } } } },
};
const name = (index: string) => `odd-${index}`;
/** The same document, of another program: its source is an object. */
const ECS = { '@timestamp': LINE['@timestamp'], source: { ip: '1.2.3.4' }, destination: { ip: '1.2.3.5' }, duration_millis: 7 };

beforeAll(async () => {
  await client.indices.delete({ index: Object.keys(INDICES).map(name), ignore_unavailable: true });
  for (const [index, { mappings, document = LINE }] of Object.entries(INDICES)) {
    await client.indices.create({ index: name(index), ...(mappings ? { mappings } : {}) });
    await indexLines(client, name(index), [document]);
  }
  await client.indices.delete({ index: 'odd-ecs', ignore_unavailable: true });
  await indexLines(client, 'odd-ecs', [ECS]);
}, 120_000);
afterAll(async () => {
  await client.indices.delete({ index: [...Object.keys(INDICES), 'ecs'].map(name), ignore_unavailable: true });
  await client.close();
});

async function ask(indices: string, window: { from: string | number; to: string | number } = WHOLE) {
  const app = createApp({ logger: quiet, now: Date.now });
  const context = aRequestContext(client, indices);
  const { status, body } = await app.respond('serviceMap', window, context);
  expect({ status, problem: status === 200 ? undefined : body }).toEqual({ status: 200, problem: undefined });
  const map = body as ServiceMap;
  const [edge] = map.edges;
  if (!edge) return { map };
  const asked = { ...window, side: 'caller', parts: edge.parts };
  const answer = await app.respond('trafficDetail', asked, context);
  expect({ status: answer.status, problem: answer.status === 200 ? undefined : answer.body }).toEqual({
    status: 200,
    problem: undefined,
  });
  return { map, edge, detail: answer.body as TrafficDetail };
}
const codes = (map: ServiceMap) => map.coverage.notes.map(({ code }) => code);
const PARTIAL = ['shards_failed', 'timed_out', 'clusters_skipped'];

describe('one index', () => {
  it.each(Object.keys(INDICES))('%s', async (index) => {
    const { map, edge, detail } = await ask(name(index));
    expect(map.edges).toHaveLength(1);
    expect(edge?.caller).toMatchObject({ lines: 1, answered: 1 });
    expect(edge?.caller.latency?.p50).toBeCloseTo(index === 'broken-numbers' ? 12.5 : 12, 0);
    expect(codes(map).filter((code) => PARTIAL.includes(code))).toEqual([]);
    expect(detail?.figures.lines).toBe(1);
    expect(detail?.series.points.reduce((sum, { lines }) => sum + lines, 0)).toBe(1);
    expect(detail?.slowest).toHaveLength(1);
  });
});

describe('two indices that one pattern meets', () => {
  const all = Object.keys(INDICES);
  const pairs = all.flatMap((one, place) => all.slice(place + 1).map((other) => [one, other] as const));

  it.each(pairs)('%s and %s', async (one, other) => {
    const { map, edge, detail } = await ask(`${name(one)},${name(other)}`);
    expect(codes(map).filter((code) => PARTIAL.includes(code))).toEqual([]);
    expect(map.edges).toHaveLength(1);
    expect(edge?.caller).toMatchObject({ lines: 2, answered: 2, bytesReceived: 2, bytesSent: 4 });
    expect(detail?.figures.lines).toBe(2);
    expect(detail?.series.points.reduce((sum, { lines }) => sum + lines, 0)).toBe(2);
    expect(detail?.slowest).toHaveLength(2);
  });

  it.each(all)('%s, and other documents in which source is an object', async (index) => {
    const { map, edge } = await ask(`${name(index)},odd-ecs`);
    expect(codes(map).filter((code) => PARTIAL.includes(code))).toEqual([]);
    expect(edge?.caller.lines).toBe(1);
    expect(map.coverage.sources[0]?.lines).toBe(1);
  });

  it('only other documents are no access logs', async () => {
    const { map } = await ask('odd-ecs');
    expect(map.coverage.sources[0]?.state).toBe('absent');
  });
});

describe('an index that cannot answer', () => {
  it('is told when it is closed in between, and does not take the others with it', async () => {
    await client.indices.close({ index: name('keywords') });
    try {
      for (const pattern of ['odd-keywords,odd-unprepared', 'odd-key*,odd-unprepared']) {
        const { map, edge } = await ask(pattern);
        expect(edge?.caller.lines).toBe(1);
        expect(codes(map).filter((code) => PARTIAL.includes(code))).toEqual([]);
      }
      expect((await ask('odd-keywords')).map.coverage.sources[0]?.state).toBe('absent');
    } finally {
      await client.indices.open({ index: name('keywords'), wait_for_active_shards: 1 });
    }
  });

  it('whose shard fails is in the coverage: the figures are those of the others, and nothing is proven by counting', async () => {
    // Nothing is indexed for this field, and nothing stored beside the document: grouping by it fails, in this index alone.
    const index = 'odd-failing';
    await client.indices.delete({ index, ignore_unavailable: true });
    const bare = { type: 'keyword', doc_values: false } as const;
    await client.indices.create({
      index,
      mappings: { properties: { source: bare, destination: bare, duration_millis: { type: 'long' } } },
    });
    await indexLines(client, index, [LINE, LINE, LINE]);
    try {
      const { map, edge } = await ask(`${index},odd-keywords`);
      expect(edge?.caller.lines).toBe(1);
      expect(map.coverage.notes).toContainEqual(
        expect.objectContaining({
          code: 'shards_failed',
          failed: 1,
          total: 2,
          reason: expect.stringMatching(/source|destination/),
        }),
      );
      expect(edge?.caller.missing).toContainEqual({ figure: 'callee', reason: 'answer_incomplete' });
      const app = createApp({ logger: quiet, now: Date.now });
      const alone = await app.respond('serviceMap', WHOLE, aRequestContext(client, index));
      expect(alone).toMatchObject({
        status: 502,
        body: { code: 'elasticsearch_refused', message: expect.stringMatching(/source|destination/) },
      });
    } finally {
      await client.indices.delete({ index });
    }
  });
});

describe('time', () => {
  it('is drawn to the last line, wherever the window cuts its intervals', async () => {
    const index = 'odd-seconds';
    const start = Date.parse(WHOLE.from);
    await client.indices.delete({ index, ignore_unavailable: true });
    const lines = Array.from({ length: 600 }, (__, second) => ({
      ...LINE,
      start_time: new Date(start + second * 1_000).toISOString(),
    }));
    await indexLines(client, index, lines);
    try {
      for (const [from, to] of [
        [0, 600_000],
        [7_000, 300_000],
        [123_456, 487_654],
        [-3_600_001, 600_000],
        [599_000, 599_001],
      ] as const) {
        const window = { from: start + from, to: start + to };
        const { edge, detail } = await ask(index, window);
        const truth = lines.filter(({ start_time: at }) => Date.parse(at) >= window.from && Date.parse(at) < window.to).length;
        expect(edge?.caller.lines).toBe(truth);
        expect(detail?.figures.lines).toBe(truth);
        expect(detail?.series.points.reduce((sum, point) => sum + point.lines, 0)).toBe(truth);
        expect(detail?.coverage.sources[0]?.newest).toBe(Math.min(start + 599_000, Math.ceil(window.to / 1_000) * 1_000 - 1_000));
      }
    } finally {
      await client.indices.delete({ index });
    }
  });

  it('that lies ahead is counted by the map and by the details alike: a proxy’s clock may be fast', async () => {
    const index = 'odd-ahead';
    await client.indices.delete({ index, ignore_unavailable: true });
    const times = ['2026-11-22T10:10:00.000Z', '2026-11-22T10:40:00.000Z', '2026-11-22T10:59:59.999Z'];
    await indexLines(
      client,
      index,
      times.map((at) => ({ ...LINE, start_time: at })),
    );
    try {
      const app = createApp({ logger: quiet, now: () => Date.parse('2026-11-22T10:20:00Z') });
      const context = aRequestContext(client, index);
      const map = (await app.respond('serviceMap', WHOLE, context)).body as ServiceMap;
      const [edge] = map.edges;
      const asked = { ...WHOLE, side: 'caller', parts: edge?.parts };
      const detail = (await app.respond('trafficDetail', asked, context)).body as TrafficDetail;
      expect([edge?.caller.lines, detail.figures.lines]).toEqual([3, 3]);
      expect(edge?.caller.rate).toBeCloseTo(detail.figures.rate);
      expect(detail.series.points.length).toBeLessThan(100);
    } finally {
      await client.indices.delete({ index });
    }
  });
});

describe('our template', () => {
  it('keeps what is no number or date, and says how many durations it could not read', async () => {
    const index = 'kuma-access-log-odd';
    await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
    await client.indices.delete({ index, ignore_unavailable: true });
    await indexLines(client, index, [
      LINE,
      ...['-', 'soon', '', null, -5, '1e400'].map((value) => ({ ...LINE, duration_millis: value })),
    ]);
    try {
      const { map, edge } = await ask(index);
      expect(edge?.caller).toMatchObject({ lines: 7, answered: 7 });
      expect(edge?.caller.latency?.p99).toBeCloseTo(12, 0);
      expect(map.coverage.notes).toContainEqual({ code: 'durations_unreadable', lines: 6 });
    } finally {
      await client.indices.delete({ index });
    }
  });
});
