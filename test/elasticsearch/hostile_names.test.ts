import { Client } from '@elastic/elasticsearch';
import type { CoverageNote } from '../../common/domain/coverage';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * Names come from telemetry, and telemetry from anybody. Whatever a service is called, the map answers, counts every line once (on an
 * edge, or as one that does not say who), keeps services apart, and the details of each edge count the same lines.
 */
const READABLE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Eevil\u202C',
  '\u200Fright to left\u200E',
  'a|b',
  'a/b',
  'a→b',
  'a~b',
  '%2F',
  '"quoted"',
  "it's",
  'back\\slash',
  '😀😀',
  'e\u0301',
  'null\u0000byte',
  'tab\tand\nline',
  '*',
  '?',
  ' ',
  'and',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '-de1397ec09e96dfb',
  'kri_',
  'kri_msvc_______',
  '_svc_',
  ':',
  'a:b',
  'z'.repeat(255),
];
/** Elasticsearch keeps half a surrogate pair as a question mark, and reads it as a replacement character: both names become one. */
const HALVES = ['half\ud83d', 'half\udc00'];
const HALF = /^half[?\ufffd]$/;
const TOO_LONG = ['x'.repeat(10_000), 'ü'.repeat(10_000), 'y'.repeat(40_000)];
const ABSENT = ['-', '', null];

const line = (source: string | null, destination: string | null, more: object = {}) => ({
  '@timestamp': '2026-11-22T10:30:01.000Z',
  start_time: '2026-11-22T10:30:00.000Z',
  source,
  destination,
  source_address: '10.0.0.1',
  destination_address: '10.0.0.2:80',
  duration_millis: '12',
  bytes_received: '1',
  bytes_sent: '2',
  ...more,
});
const NAMES = [...READABLE, ...HALVES, ...TOO_LONG, ...ABSENT];
const LINES = NAMES.flatMap((name) => [line(name, 'good'), line('good', name), line(name, name), line(name, name)]);

const WHOLE = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };
const errors: string[] = [];
const log = (message: string) => void errors.push(message);
const app = createApp({ logger: { debug: log, info: log, warn: log, error: log }, now: Date.now });
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

const unmapped = { source: { type: 'text' }, destination: { type: 'text' } } as const;
const ROADS = [
  { road: 'our template', index: 'kuma-access-log-hostile', mappings: undefined, unreadable: [...TOO_LONG, ...ABSENT] },
  { road: 'dynamic mapping', index: 'hostile-unprepared', mappings: undefined, unreadable: [...TOO_LONG, ...ABSENT] },
  { road: 'names read from documents', index: 'hostile-text', mappings: { properties: unmapped }, unreadable: ABSENT },
];

describe.each(ROADS)('through $road', ({ index, mappings, unreadable }) => {
  let map: ServiceMap;

  beforeAll(async () => {
    await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
    await client.indices.delete({ index, ignore_unavailable: true });
    if (mappings) await client.indices.create({ index, mappings });
    await indexLines(client, index, LINES);
    const { status, body } = await app.respond('serviceMap', WHOLE, aRequestContext(client, index));
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    map = body as ServiceMap;
  }, 60_000);
  afterAll(() => client.indices.delete({ index, ignore_unavailable: true }));

  it('keeps services and edges apart', () => {
    expect(new Set(map.services.map(({ id }) => id)).size).toBe(map.services.length);
    expect(new Set(map.edges.map(({ id }) => id)).size).toBe(map.edges.length);
    const ids = new Set(map.services.map(({ id }) => id));
    for (const { source, destination } of map.edges) expect([ids.has(source), ids.has(destination)]).toEqual([true, true]);
  });

  it('shows every name that can be read, as it is', () => {
    const names = new Set(map.services.map(({ name }) => name));
    // A KRI, a cluster name and mesh:service say something else than their text; those of these that are none stay as they are.
    const asTheyAre = READABLE.filter((name) => name !== 'a:b');
    expect(asTheyAre.filter((name) => !names.has(name))).toEqual([]);
    expect(names.has('b')).toBe(true);
    expect([...names].filter((name) => name === '')).toEqual([]);
  });

  it('counts every line once: on an edge, or as one that does not say who', () => {
    const onEdges = map.edges.reduce((sum, { caller }) => sum + caller.lines, 0);
    expect(namelessLines(map)).toBe(unreadable.length * 4);
    expect(onEdges + namelessLines(map)).toBe(LINES.length);
    expect(map.coverage.sources[0]?.lines).toBe(LINES.length);
  });

  it('counts the same lines in the details of each edge', async () => {
    for (const edge of map.edges) {
      const asked = { ...WHOLE, side: 'caller', parts: edge.parts };
      const { status, body } = await app.respond('trafficDetail', asked, aRequestContext(client, index));
      const longest = Math.max(...edge.parts.flat().map((value) => Buffer.byteLength(value ?? '')));
      // Longer than any index holds: only a name read from its document can be, and Elasticsearch does not look for it.
      // Nor does it find in a document what it shows as a replacement character.
      const isLost = index === 'hostile-text' && edge.parts.flat().some((value) => HALF.test(value ?? ''));
      if (isLost) expect(status).toBe(200);
      else if (longest > 32_766)
        expect({ status, body }).toMatchObject({ status: 400, body: { field: expect.stringContaining('parts') } });
      else expect([status, (body as TrafficDetail).figures.lines]).toEqual([200, edge.caller.lines]);
    }
  }, 60_000);

  it('is JSON that says the same again', () => {
    expect(JSON.parse(JSON.stringify(map))).toEqual(map);
  });
});

const namelessLines = ({ coverage }: ServiceMap) =>
  (coverage.notes.find(({ code }) => code === 'lines_without_names') as Extract<CoverageNote, { lines: number }> | undefined)
    ?.lines ?? 0;
