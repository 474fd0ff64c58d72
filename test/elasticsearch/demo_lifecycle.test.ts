import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceMap } from '../../common/domain/service_map';

/** The demo as a newcomer starts it, with its own Elasticsearch, but without history. Starting Elasticsearch takes its time. */
jest.setTimeout(300_000);

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'demo-lifecycle-'));
// Elasticsearch runs as another user when this is root.
chmodSync(folder, 0o755);
const started: Demo[] = [];

interface Demo {
  process: ChildProcess;
  said: () => string;
  /** Resolves with the exit code; null when a signal ended it. */
  ended: Promise<number | null>;
}

afterAll(async () => {
  for (const demo of started) demo.process.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  await nobodyLeft();
  rmSync(folder, { recursive: true, force: true });
});

function startDemo(env: NodeJS.ProcessEnv = {}, args: string[] = ['--port', '0']): Demo {
  const command = ['--import', 'tsx', 'standalone/demo/demo.ts', '--days', '0', '--heap', '512m', '--folder', folder, ...args];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, ELASTICSEARCH_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const demo = { process: child, said: () => text, ended };
  started.push(demo);
  return demo;
}

async function addressOf(demo: Demo): Promise<string> {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(demo.said())?.[0];
    if (address) return address;
    if (demo.process.exitCode !== null) throw new Error(`The demo ended:\n${demo.said()}`);
    await sleep(100);
  }
}

async function mapAt(address: string): Promise<ServiceMap> {
  const now = Date.now();
  const response = await fetch(`${address}/internal/mesh_observability/service_map?from=${now - 900_000}&to=${now}`);
  return (await response.json()) as ServiceMap;
}

const linesOf = ({ coverage }: ServiceMap) => coverage.sources.reduce((sum, { lines }) => sum + lines, 0);

/** Nothing that names the folder runs any more: no keeper, no launcher, no Java. */
async function nobodyLeft(): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { stdout } = spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const left = stdout.split('\n').filter((line) => line.includes(folder));
    if (left.length === 0) return;
    if (tries > 200) throw new Error(`Still running:\n${left.join('\n')}`);
    await sleep(100);
  }
}

test('serves a living map; killed, it leaves nothing behind; started again, it goes on; Ctrl-C ends it', async () => {
  const first = startDemo();
  const address = await addressOf(first);
  const map = await mapAt(address);
  expect(map.edges).toHaveLength(9);
  expect(map.services).toHaveLength(7);
  expect((await fetch(address)).headers.get('content-type')).toMatch('text/html');
  expect((await fetch(`${address}/assets/map_worker.js`)).status).toBe(200);

  const second = startDemo();
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/The demo of this checkout runs already/);

  first.process.kill('SIGKILL');
  await first.ended;
  await nobodyLeft();

  const third = startDemo();
  const before = await mapAt(await addressOf(third));
  expect(before.edges).toHaveLength(9);
  // Written twice, or begun anew beside the old data, there would be far more.
  expect(linesOf(before)).toBeLessThan(linesOf(map) * 1.5);
  await sleep(5_000);
  const later = await mapAt(await addressOf(third));
  const newest = (answer: ServiceMap) => Math.max(...answer.coverage.sources.map((source) => source.newest ?? 0));
  expect(newest(later)).toBeGreaterThan(newest(before));

  third.process.kill('SIGINT');
  expect(await third.ended).toBe(0);
  expect(third.said()).toMatch(/Stopped\.\n$/);
  await nobodyLeft();
});

test('stopped while Elasticsearch starts, it leaves nothing behind', async () => {
  const demo = startDemo();
  while (!demo.said().includes('Starting Elasticsearch')) await sleep(50);
  await sleep(1_500);
  demo.process.kill('SIGTERM');
  expect(await demo.ended).toBe(0);
  await nobodyLeft();
});

describe('what is missing is one sentence, and nothing is left running', () => {
  const tells = async (demo: Demo, sentence: RegExp) => {
    expect(await demo.ended).toBe(1);
    expect(demo.said().trim()).toMatch(sentence);
    expect(demo.said().trim().split('\n')).toHaveLength(1);
    await nobodyLeft();
  };

  test('the port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await tells(startDemo({}, ['--port', String(port)]), /^Port \d+ is in use.*npm run demo -- --port \d+$/);
    server.close();
  });

  test('Java', () =>
    tells(
      startDemo({ PATH: '/nowhere', JAVA_HOME: '', ES_JAVA_HOME: '' }),
      /^Elasticsearch needs Java 17 or newer, and no Java/,
    ));

  test('your Elasticsearch', () =>
    tells(startDemo({ ELASTICSEARCH_URL: 'http://127.0.0.1:9' }), /^ELASTICSEARCH_URL names http:\/\/127\.0\.0\.1:9/));

  test('sense', () => tells(startDemo({}, ['--port', 'many']), /^port must be a whole number.*Usage/));
});
