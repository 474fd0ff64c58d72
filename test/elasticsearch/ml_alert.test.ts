import { Client } from '@elastic/elasticsearch';
import type { MeshAnomalyParams } from '../../common/domain/alert_rule';
import type { RunResult } from '../../server/alerting/rule_type';
import { ruleTypes } from '../../server/alerting/rule_types';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { anMlRecord } from '../builders/an_ml_record';
import { aRequestContext } from './ask_for_map';
import { createMlRecords } from './create_ml_results';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';

/**
 * The rule on anomalies, over what a job of Elastic ML would have written (invented, by ML's own fields) beside lines in which the detector
 * finds something itself. A day of its own: other tests search while these records exist, and must not meet them.
 */
jest.setTimeout(240_000);

const client = new Client({ node: elasticsearchUrl() });
const INDEX = 'ml-alert-lines';
const RECORDS = '.ml-anomalies-custom-invented-alert';
const MINUTE = 60_000;
const at = (time: string) => Date.parse(`2026-11-17T${time}:00Z`);
/** Windows shorter than a job's bucket: what it says must not come and go within one. */
const params: MeshAnomalyParams = {
  scope: { kind: 'mesh' },
  windowMinutes: 5,
  hide: [],
  severity: 'major',
  includeKnown: false,
};

/** Ten requests a minute of orders → payments, 20 ms each, and of web → orders, which is slow for ten minutes. */
function* lines(): Generator<object> {
  for (let time = at('08:00'); time < at('10:45'); time += 6_000) {
    const start = new Date(time).toISOString();
    const isSlow = time >= at('10:10') && time < at('10:20');
    for (const [source, destination, duration] of [
      ['orders', 'payments', 20],
      ['web', 'orders', isSlow ? 450 : 40],
    ] as const)
      yield {
        '@timestamp': start,
        start_time: start,
        source,
        destination,
        mesh: 'default',
        direction: 'outbound',
        source_address: '10.0.0.1',
        destination_address: '10.0.0.2:80',
        duration_millis: duration + ((time / 6_000) % 5),
        response_code: 200,
        response_flags: '-',
      };
  }
}

const ofJob = (source: string, destination: string) =>
  anMlRecord({ timestamp: at('10:00'), by_field_value: source, partition_field_value: destination });

beforeAll(async () => {
  await client.indices.delete({ index: [INDEX, RECORDS], ignore_unavailable: true });
  await client.indices.create({ index: INDEX, ...accessLogTemplate.template });
  await indexLines(client, INDEX, [...lines()]);
}, 120_000);
afterAll(async () => {
  await client.indices.delete({ index: [INDEX, RECORDS], ignore_unavailable: true });
  await client.close();
});

/** As the scheduler would run it, one check after the other. */
function createRule() {
  let state: unknown;
  return async (time: string): Promise<RunResult> => {
    const run = { params, now: at(time) + MINUTE / 6, state, limit: 100 };
    const result = await ruleTypes.meshAnomaly.execute(run, aRequestContext(client, INDEX));
    state = JSON.parse(JSON.stringify(result.state));
    return result;
  };
}

const edges = (alerts: RunResult['active']) => alerts.map(({ edge }) => `${edge.source} → ${edge.destination}`).sort();

it('fires for what only a job has found, once the job has told it, and until its next bucket says otherwise', async () => {
  const check = createRule();
  expect((await check('10:08')).active).toEqual([]);
  await createMlRecords(client, RECORDS, [ofJob('orders', 'payments')]);

  const begun = await check('10:18');
  const alert = begun.active.find(({ edge }) => edge.destination === 'payments');
  expect(alert).toMatchObject({ severity: 'critical', since: at('10:00'), actual: 412.7, usual: { low: 28.5, high: 66.9 } });
  expect(alert?.finding.replace(/\s/g, ' ')).toBe(
    'mean latency 413 ms, usually 29 ms to 67 ms, 10 times the usual (score 92, by the machine learning job mesh-observability-latency)',
  );
  // The next bucket, of a quarter of an hour, is judged at 10:35 at the latest.
  expect(edges((await check('10:34')).active)).toEqual(['orders → payments']);
  const over = await check('10:36');
  expect(over.active).toEqual([]);
  expect(over.ended).toMatchObject([{ edge: { source: 'orders', destination: 'payments' }, ended: 'fine' }]);
});

it('is one alert where the detector has found the same edge, told by the worse of both', async () => {
  await createMlRecords(client, RECORDS, [ofJob('web', 'orders')]);
  const check = createRule();
  const both = await check('10:18');
  expect(edges(both.active)).toEqual(['web → orders']);
  expect(both.active[0]?.finding).toContain('by the machine learning job');
  await client.indices.delete({ index: RECORDS });
  // The detector alone: the same alert goes on.
  const own = await check('10:19');
  expect(edges(own.active)).toEqual(['web → orders']);
  expect(own.active[0]?.finding).not.toContain('machine learning');
  expect(own.active[0]?.since).toBe(both.active[0]?.since);
  expect(own.ended).toEqual([]);
  expect(edges((await check('10:28')).ended)).toEqual(['web → orders']);
});
