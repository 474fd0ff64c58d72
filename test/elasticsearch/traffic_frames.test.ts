import { Client } from '@elastic/elasticsearch';
import type { TrafficFrames } from '../../common/domain/traffic_frames';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import type { CorpusLine } from '../builders/a_corpus';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

/** Every cell of a replay, counted again from the lines by other code. */
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const app = createApp({ logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }, now: Date.now });

const WINDOW: [string, string] = ['2026-11-22T10:14:53Z', '2026-11-22T10:15:37Z'];
const [FROM, TO] = WINDOW.map((at) => Date.parse(at)) as [number, number];

async function ask(index: string, request: object = {}): Promise<TrafficFrames> {
  const [from, to] = WINDOW;
  const { status, body } = await app.respond('trafficFrames', { from, to, keys: 9, ...request }, aRequestContext(client, index));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as TrafficFrames;
}

const isConnection = ({ method }: CorpusLine) => method === null;
const isJudged = (line: CorpusLine) => isConnection(line) || Number(line.response_code) > 0;
const isUnreached = ({ response_flags: flags }: CorpusLine) => /\b(UH|UF|UO|NR|NC)\b/.test(String(flags));
const isFailed = (line: CorpusLine) => (isConnection(line) ? isUnreached(line) : Number(line.response_code) >= 500);

describe.each(['kuma-access-log-frames', 'frames-unprepared'])('through %s', (index) => {
  const lines = aCorpus('kuma_access_log_json', 'rich-json-mtls');
  beforeAll(async () => {
    await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
    await client.indices.delete({ index, ignore_unavailable: true });
    await indexLines(client, index, lines.map(withArrival));
  }, 60_000);
  afterAll(() => client.indices.delete({ index, ignore_unavailable: true }));

  it('has every outbound line in one cell, judged as the map judges it, in one search', async () => {
    const { rows, starts, interval, range, coverage } = await ask(index);
    expect(coverage.searches).toBe(1);
    expect(starts[0]! % interval).toBe(0);
    expect(range.to).toBe(TO);
    const own = lines.filter(
      (line) =>
        line.direction === 'OUTBOUND' &&
        Date.parse(String(line.start_time)) >= starts[0]! &&
        Date.parse(String(line.start_time)) < TO,
    );
    const count = (of: (line: CorpusLine) => boolean, key: Array<string | null>, start: number) =>
      own.filter((line) => {
        const at = Date.parse(String(line.start_time));
        return of(line) && line.source === key[0] && line.destination === key[1] && at >= start && at < start + interval;
      }).length;
    expect(rows).toHaveLength(9);
    for (const { key, ...counts } of rows) {
      starts.forEach((start, frame) => {
        expect(counts.lines[frame]).toBe(count(() => true, key, start));
        expect(counts.judged[frame]).toBe(count(isJudged, key, start));
        expect(counts.failed[frame]).toBe(count(isFailed, key, start));
      });
    }
    expect(rows.flatMap((row) => row.lines).reduce((sum, cell) => sum + cell, 0)).toBe(own.length);
  });

  it('names keys as the map does', async () => {
    const map = await askForMap(client, index, WINDOW);
    const known = new Set(map.edges.flatMap(({ parts }) => parts).map((part) => JSON.stringify(part)));
    for (const { key } of (await ask(index)).rows) expect(known).toContain(JSON.stringify(key));
  });

  it('has fewer frames where there are more keys', async () => {
    const few = await ask(index, { keys: 20_000 });
    expect(few.starts.length).toBeLessThanOrEqual(9);
    expect(few.starts[0]).toBeLessThanOrEqual(FROM);
    expect(few.starts.at(-1)! + few.interval).toBeGreaterThanOrEqual(TO);
  });
});

it('turns pages, and says what three of them do not hold', async () => {
  const index = 'frames-many';
  const edges = 50_000;
  const start = new Date(FROM).toISOString();
  const documents = Array.from({ length: edges }, (_, at) => ({
    ...{ start_time: start, '@timestamp': start, source: `s${at}`, destination: 'd', duration_millis: 1 },
    ...{ source_address: '10.0.0.1', destination_address: '10.0.0.2:80' },
  }));
  await client.indices.delete({ index, ignore_unavailable: true });
  await indexLines(client, index, documents);
  // As many as the map would have said: all, in frames few enough; and fewer than there are.
  const fitting = await ask(index, { keys: 30_000 });
  expect(fitting.coverage.searches).toBeLessThanOrEqual(3);
  const cut = await ask(index, { keys: 9 });
  expect(cut.coverage.searches).toBe(3);
  expect(cut.coverage.notes).toContainEqual({ code: 'edges_cut', shown: cut.rows.length });
  expect(new Set(cut.rows.map(({ key }) => key[0])).size).toBe(cut.rows.length);
  expect(cut.rows.every((row) => row.lines.reduce((sum, cell) => sum + cell, 0) === 1)).toBe(true);
  await client.indices.delete({ index });
}, 120_000);

it.each([
  [{ keys: 0 }, 'keys'],
  [{ keys: 1.5 }, 'keys'],
  [{ keys: 'all' }, 'keys'],
  [{ hide: ['everything'] }, 'hide'],
  [{ from: TO, to: FROM }, 'from'],
])('refuses %j and names the field', async (patch, field) => {
  const request = { from: FROM, to: TO, keys: 9, ...patch };
  const { status, body } = await app.respond('trafficFrames', request, aRequestContext(client, 'any'));
  expect(status).toBe(400);
  expect((body as { field: string }).field).toContain(field);
});
