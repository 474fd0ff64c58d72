import { Client } from '@elastic/elasticsearch';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';
import type { Sink } from '../doubles/sink';
import { openSink } from '../doubles/sink';

jest.setTimeout(120_000);

const client = new Client({ node: elasticsearchUrl() });
const ROOT = join(__dirname, '../..');
/** Of its own: a demo may run on the same Elasticsearch, and its rules are not ours. */
const NAME = `preview-alerting-test-${randomUUID()}`;
const PREVIEW_INDICES = [`${NAME}-rules`, `${NAME}-connectors`];
let index: string;
let sink: Sink;
let host: Host | undefined;

beforeEach(async () => {
  index = `kuma-access-log-${randomUUID()}`;
  await client.indices.delete({ index: PREVIEW_INDICES, ignore_unavailable: true });
  await client.indices.create({ index, ...accessLogTemplate.template });
  sink = await openSink();
});
afterEach(async () => {
  await host?.stop();
  host = undefined;
  await sink.close();
  await client.indices.delete({ index, ignore_unavailable: true });
});
afterAll(async () => {
  await client.indices.delete({ index: PREVIEW_INDICES, ignore_unavailable: true });
  await client.close();
});

interface Host {
  url: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** The preview's alerting in a process of its own, that can be killed. */
async function startHost(): Promise<Host> {
  const script = join(ROOT, 'standalone/alerting/serve_alerting.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    env: {
      ...process.env,
      ELASTICSEARCH_URL: elasticsearchUrl(),
      MESH_OBSERVABILITY_ACCESS_LOG_INDICES: index,
      MESH_OBSERVABILITY_PREVIEW_NAME: NAME,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('http://') && resolve(line));
    child.once('exit', (code) => reject(new Error(`the host ended: ${code}`)));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return { url, process: child, stop };
}

async function call<T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
  const response = await fetch(`${host?.url}${path}`, {
    method,
    headers: { 'kbn-xsrf': 'test', 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

const service = (name: string) => ({ id: `default///${name}`, kind: 'service', name, mesh: 'default' });

/** Lines of the last minutes, so many a minute. */
async function traffic(duration: number, minutes = 3): Promise<void> {
  const now = Date.now();
  const lines = Array.from({ length: minutes * 10 }, (_, place) => {
    const start = new Date(now - place * 6_000).toISOString();
    return {
      '@timestamp': start,
      start_time: start,
      source: 'orders',
      destination: 'payments',
      mesh: 'default',
      direction: 'outbound',
      source_address: '10.0.0.1',
      destination_address: '10.0.0.2:80',
      duration_millis: duration,
      response_code: 200,
      response_flags: '-',
    };
  });
  await indexLines(client, index, lines);
}

/** A rule on orders → payments over a minute, checked every second; PagerDuty and Slack are the sink. */
async function makeRule(): Promise<string> {
  const connector = (name: string, typeId: string, config: object, secrets: object) =>
    call<{ id: string }>('/api/actions/connector', { name, connector_type_id: typeId, config, secrets });
  const pagerDuty = await connector('on call', '.pagerduty', { apiUrl: `${sink.url}/pagerduty` }, { routingKey: 'key' });
  const slack = await connector('channel', '.slack', {}, { webhookUrl: `${sink.url}/slack` });
  const frequency = { summary: false, notify_when: 'onActionGroupChange', throttle: null };
  const dedupKey = '{{context.dedupKey}}';
  const { id } = await call<{ id: string }>('/api/alerting/rule', {
    name: 'orders → payments is slow',
    rule_type_id: 'meshObservability.edgeLatency',
    consumer: 'meshObservability',
    schedule: { interval: '1s' },
    params: {
      scope: { kind: 'edge', source: service('orders'), destination: service('payments') },
      percentile: 'p95',
      condition: { kind: 'above', threshold: 300 },
      windowMinutes: 1,
      minRequests: 3,
    },
    actions: [
      {
        group: 'firing',
        id: pagerDuty.id,
        params: { eventAction: 'trigger', dedupKey, summary: '{{context.title}}', severity: '{{context.severity}}' },
        frequency,
      },
      { group: 'recovered', id: pagerDuty.id, params: { eventAction: 'resolve', dedupKey }, frequency },
      { group: 'firing', id: slack.id, params: { message: '{{{context.slackText}}}' }, frequency },
      { group: 'recovered', id: slack.id, params: { message: '{{{context.slackText}}}' }, frequency },
    ],
  });
  return id;
}

const sentTo = (path: string) => sink.received.filter((received) => received.path === path).map(({ body }) => body);

async function until(condition: () => boolean, what: string, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`${what}: waited in vain; received ${JSON.stringify(sink.received).slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('triggers and resolves one incident, and tells Slack of both', async () => {
  host = await startHost();
  await traffic(450);
  const ruleId = await makeRule();
  await until(() => sink.received.length >= 2, 'the first events');
  await client.deleteByQuery({ index, query: { match_all: {} }, refresh: true }).catch(() => client.indices.delete({ index }));
  await client.indices.create({ index, ...accessLogTemplate.template }, { ignore: [400] });
  await traffic(20);
  await until(() => sentTo('/pagerduty').length === 2 && sentTo('/slack').length === 2, 'the events of the end');
  const [trigger, resolve] = sentTo('/pagerduty');
  expect(trigger).toMatchObject({ event_action: 'trigger', payload: { summary: 'orders → payments is slow' } });
  expect(resolve).toEqual({ routing_key: 'key', event_action: 'resolve', dedup_key: trigger?.dedup_key });
  expect(String(trigger?.dedup_key)).toContain(ruleId);
  expect(sentTo('/slack')[1]?.text).toContain('Recovered: orders → payments');
});

it.each<[string, Parameters<Sink['misbehave']>]>([
  ['answers 500', [(_, response) => response.writeHead(500).end('broken')]],
  ['answers 429 with Retry-After', [(_, response) => response.writeHead(429, { 'retry-after': '1' }).end()]],
  ['closes the connection', [(request) => request.socket.destroy()]],
  ['hangs', [() => undefined]],
])('delivers in spite of a receiver that %s', async (_, misbehaviour) => {
  host = await startHost();
  // One for each connector, whichever comes first.
  sink.misbehave(...misbehaviour, ...misbehaviour);
  await traffic(450);
  await makeRule();
  await until(() => sentTo('/pagerduty').length >= 2 && sentTo('/slack').length >= 2, 'the second attempts');
  const keys = new Set(sentTo('/pagerduty').map(({ dedup_key: key }) => key));
  // However often it was sent, PagerDuty makes it one incident.
  expect(keys.size).toBe(1);
});

it('delivers what it had found when it was killed before it was sent', async () => {
  host = await startHost();
  // Nobody answers: the state of the rule is written, its events are on their way, and the process dies.
  sink.misbehave(...Array.from({ length: 20 }, () => () => undefined));
  await traffic(450);
  const ruleId = await makeRule();
  await until(() => sink.received.length >= 2, 'the events that are never answered');
  await host.stop();
  await sink.close();
  sink = Object.assign(sink, await openSinkAt(sink.url));

  host = await startHost();
  await until(() => sentTo('/pagerduty').length >= 1 && sentTo('/slack').length >= 1, 'the events after the restart');
  expect(sentTo('/pagerduty')[0]).toMatchObject({ event_action: 'trigger' });
  expect(String(sentTo('/pagerduty')[0]?.dedup_key)).toContain(ruleId);
  // It is not new for the second process: nothing more is to be sent.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect(sentTo('/slack')).toHaveLength(1);
});

const openSinkAt = (url: string) => openSink(Number(new URL(url).port));
