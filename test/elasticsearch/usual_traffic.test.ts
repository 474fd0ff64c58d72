import { Client } from '@elastic/elasticsearch';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import { createApp } from '../../server/app';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { aRequestContext, askForMap } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

jest.setTimeout(120_000);

const client = new Client({ node: elasticsearchUrl() });
const INDEX = 'kuma-access-log-usual-traffic';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Friday noon. */
const NOON = Date.parse('2026-11-20T12:00:00Z');
const WINDOW = { from: NOON, to: NOON + 900_000 };
/** How long calls took on each earlier day, newest first: one of them was an incident. */
const DAYS = [100, 110, 5_000, 90, 120];

/** 20 calls a minute, at both ends. */
function* linesOf(start: number, minutes: number, duration: number): Generator<object> {
  for (let call = 0; call < minutes * 20; call++) {
    const at = new Date(start + call * 3_000).toISOString();
    const line = {
      '@timestamp': at,
      start_time: at,
      source: 'orders',
      destination: 'payments',
      mesh: 'default',
      duration_millis: duration,
      response_code: 200,
      response_flags: '-',
      destination_address: '10.0.0.2:80',
    };
    yield { ...line, direction: 'outbound', source_address: '10.0.0.1:0' };
    yield { ...line, direction: 'inbound', source_address: '10.0.0.1:50000' };
  }
}

beforeAll(async () => {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.indices.create({ index: INDEX, ...accessLogTemplate.template });
  const earlier = DAYS.flatMap((duration, place) => [...linesOf(NOON - (place + 1) * DAY - HOUR, 150, duration)]);
  await indexLines(client, INDEX, [...earlier, ...linesOf(NOON, 15, 400)]);
});
afterAll(async () => {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.close();
});

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function ask(side: 'caller' | 'callee', window = WINDOW): Promise<UsualTraffic> {
  const map = await askForMap(client, INDEX, [new Date(WINDOW.from).toISOString(), new Date(WINDOW.to).toISOString()]);
  const parts = side === 'caller' ? map.edges[0]?.parts : map.services.find(({ name }) => name === 'payments')?.parts;
  const app = createApp({ logger: quiet, now: Date.now });
  const { status, body } = await app.respond('usualTraffic', { ...window, side, parts }, aRequestContext(client, INDEX));
  expect([status, JSON.stringify(body).slice(0, 300)]).toEqual([200, expect.anything()]);
  return body as UsualTraffic;
}

it.each(['caller', 'callee'] as const)('is the middle half of earlier days, from one search: %s', async (side) => {
  const { points, days, coverage } = await ask(side);
  expect(coverage.searches).toBe(1);
  expect(days).toBe(5);
  expect(points.length).toBeGreaterThan(10);
  for (const { p95, rate } of points) {
    // Within the one per cent of Elasticsearch's percentiles; the day of the incident moves nothing.
    expect(p95?.low).toBeCloseTo(100, -1);
    expect(p95?.middle).toBeCloseTo(110, -1);
    expect(p95?.high).toBeCloseTo(120, -1);
    expect(rate?.middle).toBeCloseTo(1 / 3, 1);
  }
});

it('there is none at hours at which no earlier day has such traffic', async () => {
  const from = NOON - 3 * DAY + 8 * HOUR;
  await expect(ask('caller', { from, to: from + 900_000 })).resolves.toMatchObject({ points: [], days: 0 });
});
