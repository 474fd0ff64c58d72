import { Client } from '@elastic/elasticsearch';
import type { Breakdown, Dimension, DimensionBreakdown } from '../../common/domain/breakdown';
import type { Edge } from '../../common/domain/edge';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import type { CorpusLine } from '../builders/a_corpus';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

/** Every row of a break-down, counted again from the lines by other code. */
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const app = createApp({ logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }, now: Date.now });

const WINDOW: [string, string] = ['2026-11-22T10:14:55Z', '2026-11-22T10:15:30Z'];
const [FROM, TO] = WINDOW.map((at) => Date.parse(at)) as [number, number];
const inWindow = ({ start_time: start }: CorpusLine) => Date.parse(String(start)) >= FROM && Date.parse(String(start)) < TO;

async function ask(index: string, side: 'caller' | 'callee', parts: Edge['parts']): Promise<Breakdown> {
  const [from, to] = WINDOW;
  const { status, body } = await app.respond('trafficBreakdown', { from, to, side, parts }, aRequestContext(client, index));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as Breakdown;
}

const of = ({ dimensions }: Breakdown, dimension: Dimension) =>
  dimensions.find((candidate) => candidate.dimension === dimension) as Extract<DimensionBreakdown, { rows: unknown }>;

describe.each(['kuma-access-log-breakdown', 'breakdown-unprepared'])('through %s', (index) => {
  const lines = aCorpus('kuma_access_log_json', 'rich-json-mtls');

  beforeAll(async () => {
    await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
    await client.indices.delete({ index, ignore_unavailable: true });
    await indexLines(client, index, lines.map(withArrival));
  }, 60_000);
  afterAll(() => client.indices.delete({ index, ignore_unavailable: true }));

  it('tells every edge apart, and every line is in a row, among the others, or untold', async () => {
    const map = await askForMap(client, index, WINDOW);
    const named = (id: string) => map.services.find((service) => service.id === id)?.name ?? '';
    for (const edge of map.edges) {
      const own = lines.filter(
        (line) =>
          inWindow(line) &&
          line.direction === 'OUTBOUND' &&
          line.source === named(edge.source) &&
          line.destination === named(edge.destination),
      );
      const breakdown = await ask(index, 'caller', edge.parts);
      expect(breakdown.lines).toBe(own.length);
      expect(breakdown.coverage.searches).toBe(edge.protocol === 'tcp' ? 1 : 2);
      for (const dimension of breakdown.dimensions) {
        if ('lack' in dimension) continue;
        const shown = dimension.rows.reduce((sum, { figures }) => sum + figures.lines, 0);
        expect(shown + dimension.others + dimension.untold).toBe(own.length);
      }
      expectRows(of(breakdown, 'instance'), own, (line) => line.destination_address);
      expectRows(of(breakdown, 'zone'), own, (line) => line.zone);
      if (edge.protocol === 'tcp') {
        expect(of(breakdown, 'operation')).toEqual({ dimension: 'operation', lack: 'empty' });
        continue;
      }
      expectRows(of(breakdown, 'status'), own, (line) => line.response_code);
      expectRows(of(breakdown, 'operation'), own, patternOf);
    }
    expect(await ask(index, 'caller', map.edges[0]!.parts)).toMatchObject({
      dimensions: expect.arrayContaining([{ dimension: 'version', lack: 'not_in_format' }]),
    });
  }, 60_000);

  it('tells a service apart by who called it, as mTLS proved, and by its proxies', async () => {
    const map = await askForMap(client, index, WINDOW);
    const service = map.services.find(({ name }) => name === 'backend');
    const own = lines.filter(
      (line) => inWindow(line) && line.direction === 'INBOUND' && String(line.workload).includes('__backend_'),
    );
    const breakdown = await ask(index, 'callee', service!.parts);
    expect(breakdown.lines).toBe(own.length);
    expectRows(of(breakdown, 'caller'), own, (line) => line.downstream_peer_uri_san);
    expectRows(of(breakdown, 'instance'), own, (line) => line.destination);
  });
});

it('takes paths with ids as one, however many there are, and says what is beyond the first', async () => {
  const index = 'breakdown-paths';
  const line = (path: string, at: number) => ({
    ...{ start_time: new Date(FROM + at).toISOString(), source: 'web', destination: 'shop', path },
    ...{ source_address: '10.0.0.1', destination_address: '10.0.0.2:80', duration_millis: 5, response_code: 200, method: 'GET' },
  });
  const paths = [
    ...Array.from({ length: 3_000 }, (_, id) => `/orders/${100_000 + id}?at=${id}`),
    ...Array.from({ length: 60 }, (_, word) => `/pages/${'abcdefghij'[word % 10]}${'klmnop'[Math.floor(word / 10)]}`),
    ...Array.from({ length: 70 }, () => '/orders/latest'),
    '/a.b(c)|[d]"~&@<#{id}',
  ];
  await client.indices.delete({ index, ignore_unavailable: true });
  await indexLines(
    client,
    index,
    paths.map((path, at) => line(path, at)).map((document) => withArrival(document as never)),
  );
  const breakdown = await ask(index, 'caller', [['web', 'shop']]);
  const { rows, others, untold } = of(breakdown, 'operation');
  expect(rows.slice(0, 2)).toMatchObject([
    { value: '/orders/{id}', method: 'GET', figures: { lines: 3_000, latency: { p50: 5 } } },
    { value: '/orders/latest', method: 'GET', figures: { lines: 70 } },
  ]);
  expect(rows).toHaveLength(10);
  expect(breakdown.coverage.searches).toBe(3);
  expect(others + rows.reduce((sum, { figures }) => sum + figures.lines, 0)).toBe(paths.length);
  expect(untold).toBe(0);
  await client.indices.delete({ index });
});

const patternOf = ({ path, method }: CorpusLine) =>
  `${String(method)} ${String(path)
    .replace(/\?.*/s, '')
    .replace(/\/\d+(?=\/|$)/g, '/{id}')}`;

function expectRows(
  { rows }: Extract<DimensionBreakdown, { rows: unknown }>,
  lines: CorpusLine[],
  valueOf: (line: CorpusLine) => unknown,
) {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(String(valueOf(line)), (counts.get(String(valueOf(line))) ?? 0) + 1);
  const shown = Object.fromEntries(
    rows.map(({ value, method, figures }) => [method ? `${method} ${value}` : value, figures.lines]),
  );
  expect(shown).toEqual(Object.fromEntries(counts));
}
