import { Client } from '@elastic/elasticsearch';
import type { TrafficFigures } from '../../common/domain/edge';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import type { Service, ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import type { CorpusLine } from '../builders/a_corpus';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

/**
 * Every figure of the map and of the details, counted again from the lines by other code: the mesh under mutual TLS, in which each inbound
 * line names its caller, through our template and through an index that nobody prepared.
 */
const LINES = aCorpus('kuma_access_log_json', 'rich-json-mtls');
const WINDOW: [string, string] = ['2026-11-22T10:14:55Z', '2026-11-22T10:15:30Z'];
const [FROM, TO] = WINDOW.map((at) => Date.parse(at)) as [number, number];

const startOf = (line: CorpusLine) => Date.parse(String(line.start_time));
const shown = LINES.filter((line) => startOf(line) >= FROM && startOf(line) < TO);
/** `kri_wl_default_zone-1__orders_`, `…/workload/orders`: the name at its place. */
const nameIn = (text: unknown) => /(?:kri_wl_default_zone-1__|\/workload\/)([^_/]+)_?$/.exec(String(text))?.[1] ?? '';
const outbound = (source: string, destination: string) =>
  shown.filter((line) => line.direction === 'OUTBOUND' && line.source === source && line.destination === destination);
const inbound = (service: string, caller?: string) =>
  shown.filter(
    (line) =>
      line.direction === 'INBOUND' &&
      nameIn(line.workload) === service &&
      (caller === undefined || nameIn(line.downstream_peer_uri_san) === caller),
  );

const isAnswered = ({ destination_address: address, response_flags: flags }: CorpusLine) =>
  address !== null && !/\b(UH|UF|UO|NR|NC)\b/.test(String(flags));
const isConnection = ({ method }: CorpusLine) => method === null;
const isFailed = (line: CorpusLine) =>
  isConnection(line) ? /\b(UH|UF|UO|NR|NC)\b/.test(String(line.response_flags)) : Number(line.response_code) >= 500;
const total = (lines: CorpusLine[], field: string) => lines.reduce((sum, line) => sum + Number(line[field]), 0);

/** Between the ranks below and above, within the 1 % of the histogram: Elasticsearch rounds the rank. */
function expectPercentile(actual: number | undefined, lines: CorpusLine[], percent: number): void {
  const sorted = lines
    .filter(isAnswered)
    .map((line) => Number(line.duration_millis))
    .sort((a, b) => a - b);
  const rank = (percent / 100) * sorted.length;
  const at = (place: number) => sorted[Math.min(sorted.length, Math.max(1, place)) - 1]!;
  expect(actual).toBeGreaterThanOrEqual(at(Math.floor(rank)) * 0.99);
  expect(actual).toBeLessThanOrEqual(at(Math.ceil(rank)) * 1.01 + 0.05);
}

function expectFigures(figures: TrafficFigures | undefined, lines: CorpusLine[]): void {
  const judged = lines.filter((line) => isConnection(line) || Number(line.response_code) > 0);
  expect(figures).toMatchObject({
    lines: lines.length,
    answered: lines.filter(isAnswered).length,
    errors: { count: lines.filter(isFailed).length, known: judged.length },
    bytesReceived: total(lines, 'bytes_received'),
    bytesSent: total(lines, 'bytes_sent'),
    missing: (figures?.missing ?? []).filter(({ figure }) => figure === 'callee' || figure === 'hiddenErrors'),
  });
  expect(figures?.rate).toBeCloseTo(lines.length / ((TO - FROM) / 1_000), 6);
  for (const [field, percent] of [
    ['p50', 50],
    ['p95', 95],
    ['p99', 99],
  ] as const)
    expectPercentile(figures?.latency?.[field], lines, percent);
}

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

describe.each(['kuma-access-log-recounted', 'recounted-unprepared'])('through %s', (index) => {
  let map: ServiceMap;
  const named = (id: string) => map.services.find((service) => service.id === id)?.name ?? '';

  beforeAll(async () => {
    await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
    await client.indices.delete({ index, ignore_unavailable: true });
    await indexLines(client, index, LINES.map(withArrival));
    map = await askForMap(client, index, WINDOW);
  }, 60_000);
  afterAll(() => client.indices.delete({ index, ignore_unavailable: true }));

  it('has the edges of the lines, and figures of each caller', () => {
    const pairs = shown
      .filter(({ direction }) => direction === 'OUTBOUND')
      .map(({ source, destination }) => `${source}→${destination}`);
    expect(map.edges.map(({ source, destination }) => `${named(source)}→${named(destination)}`).sort()).toEqual(
      [...new Set(pairs)].sort(),
    );
    for (const { source, destination, caller, protocol } of map.edges) {
      const lines = outbound(named(source), named(destination));
      expectFigures(caller, lines);
      expect(protocol).toBe(lines.every(isConnection) ? 'tcp' : 'http');
    }
  });

  it('has figures of each callee, as far as mTLS proved its caller', () => {
    for (const edge of map.edges) {
      const lines = inbound(named(edge.destination), named(edge.source));
      expect(lines.length).toBeGreaterThan(0);
      expect(edge.callee?.proof).toBe('peer_identity');
      expectFigures(edge.callee, lines);
      expect(edge.gap).toBeCloseTo((edge.caller.latency?.p50 ?? Number.NaN) - (edge.callee?.latency?.p50 ?? Number.NaN), 6);
      const seen = outbound(named(edge.source), named(edge.destination)).filter(isFailed).length;
      expect(edge.hiddenErrors).toBe(Math.max(0, lines.filter(isFailed).length - seen));
    }
  });

  it('has figures of each service, and its instances', () => {
    const services = map.services.filter(({ callee }) => callee);
    expect(services.map(({ name }) => name).sort()).toEqual(
      [...new Set(shown.filter(({ direction }) => direction === 'INBOUND').map(({ workload }) => nameIn(workload)))].sort(),
    );
    for (const { name, callee, instances } of services) {
      expectFigures(callee, inbound(name));
      expect(instances).toBe(new Set(inbound(name).map(({ destination }) => destination)).size);
    }
  });

  it('counted every line of the window', () => {
    expect(map.coverage.sources[0]).toMatchObject({
      state: 'read',
      lines: shown.length,
      newest: Math.max(...shown.map(startOf)),
    });
    expect(map.coverage.notes.filter(({ code }) => code !== 'read_from_source')).toEqual([]);
  });

  describe('details', () => {
    const app = createApp({ logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }, now: Date.now });
    const ask = async (side: 'caller' | 'callee', parts: Service['parts']) => {
      const asked = { from: FROM, to: TO, side, parts };
      const { status, body } = await app.respond('trafficDetail', asked, aRequestContext(client, index));
      expect(status).toBe(200);
      return body as TrafficDetail;
    };

    function expectDetail(detail: TrafficDetail, lines: CorpusLine[]): void {
      expectFigures(detail.figures, lines);
      const { interval, points } = detail.series;
      expect(points.reduce((sum, point) => sum + point.lines, 0)).toBe(lines.length);
      for (const point of points) {
        const here = lines.filter((line) => Math.floor(startOf(line) / interval) * interval === point.at);
        expect(point.lines).toBe(here.length);
        if (here.some(isAnswered)) expectPercentile(point.p95, here, 95);
        else expect(point).not.toHaveProperty('p95');
        const judged = here.filter((line) => isConnection(line) || Number(line.response_code) > 0);
        if (judged.length > 0) expect(point.errorRatio).toBeCloseTo(here.filter(isFailed).length / judged.length, 6);
        else expect(point).not.toHaveProperty('errorRatio');
      }
      const durations = lines
        .filter(isAnswered)
        .map((line) => Number(line.duration_millis))
        .sort((a, b) => b - a);
      expect(detail.slowest.map(({ duration }) => duration)).toEqual(durations.slice(0, 10));
    }

    it('of every edge', async () => {
      for (const { source, destination, parts } of map.edges)
        expectDetail(await ask('caller', parts), outbound(named(source), named(destination)));
    }, 60_000);

    it('of every service', async () => {
      for (const { name, callee, parts } of map.services) if (callee) expectDetail(await ask('callee', parts), inbound(name));
    }, 60_000);
  });
});
