import { Client } from '@elastic/elasticsearch';
import * as fc from 'fast-check';
import type { EdgeLatencyParams } from '../../common/domain/alert_rule';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import { epochMs, milliseconds } from '../../common/domain/units';
import { ruleTypes } from '../../server/alerting/rule_types';
import type { RequestContext } from '../../server/context';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

const client = new Client({ node: elasticsearchUrl() });
const INDEX = 'kuma-access-log-rule-preview';
const MINUTE = 60_000;
const BEGIN = Date.parse('2026-11-20T08:00:00Z');

afterAll(async () => {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.close();
});

const context: RequestContext = {
  elasticsearch: client,
  space: 'default',
  settings: { accessLogIndices: INDEX },
  licence: { type: 'basic' },
  signal: new AbortController().signal,
};

const service = (name: string): ServiceIdentity => ({
  id: `default///${name}` as ServiceId,
  kind: 'service',
  name,
  mesh: 'default',
});

/** Minutes of two edges: how many requests, how long they take, whether they fail. Some minutes have none. */
const minute = fc.record({
  requests: fc.constantFrom(0, 0, 1, 3, 8),
  slow: fc.constantFrom(0, 0, 1, 3, 8),
  failed: fc.constantFrom(0, 0, 1, 8),
});
const traffic = fc.record({
  payments: fc.array(minute, { minLength: 12, maxLength: 30 }),
  inventory: fc.array(minute, { minLength: 12, maxLength: 30 }),
});
type Traffic = typeof traffic extends fc.Arbitrary<infer T> ? T : never;

function* linesOf(data: Traffic): Generator<object> {
  for (const [destination, minutes] of Object.entries(data)) {
    for (const [place, { requests, slow, failed }] of minutes.entries()) {
      for (let request = 0; request < requests; request++) {
        const start = new Date(BEGIN + place * MINUTE + request * 7_000).toISOString();
        yield {
          '@timestamp': start,
          start_time: start,
          source: 'orders',
          destination,
          source_address: '10.0.0.1',
          destination_address: '10.0.0.2:80',
          mesh: 'default',
          direction: 'outbound',
          duration_millis: request < slow ? 400 + request : 20 + request,
          response_code: request < failed ? 503 : 200,
          response_flags: '-',
        };
      }
    }
  }
}

async function load(data: Traffic): Promise<number> {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.indices.create({ index: INDEX, ...accessLogTemplate.template });
  await indexLines(client, INDEX, [...linesOf(data)]);
  return Math.max(data.payments.length, data.inventory.length);
}

interface Raised {
  edge: string;
  from: number;
  until?: number;
}

/** What the executor raises when it runs at every minute, as a scheduler would have it run. */
async function execute(kind: keyof typeof ruleTypes, params: unknown, minutes: number, every: number): Promise<Raised[]> {
  const raised: Raised[] = [];
  let state: unknown;
  for (let at = BEGIN; at <= BEGIN + minutes * MINUTE; at += every) {
    // Any moment of the minute that follows is the same check.
    const now = at + 10_000 + ((at / MINUTE) % 50) * 1_000;
    const result = await ruleTypes[kind].execute({ params, now, state, limit: 1_000 }, context);
    state = JSON.parse(JSON.stringify(result.state));
    for (const { edge } of result.active)
      if (!raised.some((one) => one.edge === edge.id && one.until === undefined)) raised.push({ edge: edge.id, from: at });
    for (const { edge } of result.ended) {
      const open = raised.find((one) => one.edge === edge.id && one.until === undefined);
      if (open) open.until = at;
    }
  }
  return raised.sort(byTime);
}

async function preview(
  kind: keyof typeof ruleTypes,
  params: unknown,
  minutes: number,
): Promise<{ raised: Raised[]; every: number }> {
  const range = { from: epochMs(BEGIN), to: epochMs(BEGIN + minutes * MINUTE) };
  const { episodes, every } = await ruleTypes[kind].preview(
    { params, suggest: false, range, now: range.to + 10 * MINUTE },
    context,
  );
  const raised = episodes.map(({ edge, from, until }) => ({ edge: edge.id, from, ...(until === undefined ? {} : { until }) }));
  return { raised: raised.sort(byTime), every };
}

const byTime = (a: Raised, b: Raised) => a.from - b.from || (a.edge < b.edge ? -1 : 1);

const scope = fc.constantFrom<EdgeLatencyParams['scope']>(
  { kind: 'edge', source: service('orders'), destination: service('payments') },
  { kind: 'service', service: service('inventory') },
  { kind: 'mesh', mesh: 'default' },
);
const common = { scope, windowMinutes: fc.constantFrom(1, 2, 5), hide: fc.constant([]) };

describe('what the preview says would have fired is what the executor fires', () => {
  const check = async (kind: keyof typeof ruleTypes, params: fc.Arbitrary<unknown>, least = 5) => {
    let fired = 0;
    await fc.assert(
      fc.asyncProperty(traffic, params, async (data, chosen) => {
        const minutes = await load(data);
        const { raised, every } = await preview(kind, chosen, minutes);
        fired += raised.length;
        expect(await execute(kind, chosen, minutes, every)).toEqual(raised);
      }),
      { numRuns: 10 },
    );
    // Agreement about nothing would prove nothing.
    expect(fired).toBeGreaterThan(least);
  };

  it('for a latency above a threshold', () =>
    check(
      'edgeLatency',
      fc.record({
        ...common,
        percentile: fc.constantFrom('p50', 'p95'),
        condition: fc.constantFrom(30, 400).map((threshold) => ({ kind: 'above', threshold: milliseconds(threshold) })),
        minRequests: fc.constantFrom(1, 4),
      }),
    ));

  it('for errors that callers see', () =>
    check(
      'edgeErrors',
      fc.record({
        ...common,
        measure: fc.constant('ratio'),
        threshold: fc.constantFrom(0.05, 0.5),
        minRequests: fc.constantFrom(1, 4),
      }),
    ));

  it('for edges that go quiet, and for new ones', () =>
    check(
      'edgeTraffic',
      fc.record({ ...common, when: fc.constantFrom('quiet', 'new'), lookbackHours: fc.constantFrom(1, 2) }),
      2,
    ));

  it('for what the detector finds', () =>
    check(
      'meshAnomaly',
      fc.record({ ...common, windowMinutes: fc.constantFrom(5, 10), severity: fc.constantFrom('warning', 'minor') }),
      0,
    ));
});
