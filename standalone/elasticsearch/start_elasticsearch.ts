import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { canReach } from './can_reach';
import { clearLeftover } from './clear_leftover';
import { Failure } from './failure';
import { fetchElasticsearch } from './fetch_elasticsearch';
import { findJava } from './find_java';
import { freePort, requirePort } from './free_port';
import { prepareDataFolder } from './prepare_data_folder';
import { readLastWords } from './read_last_words';
import type { Reporter } from './reporter';
import type { Security } from './security';
import { toAuthorization } from './security';
import type { User } from './unprivileged_user';
import { unprivilegedUser } from './unprivileged_user';
import { waitUntilReady } from './wait_until_ready';

export interface ElasticsearchOptions {
  /** Where Elasticsearch itself is kept; see downloadFolder. */
  downloads: string;
  /** This node's data, configuration and logs; kept between runs. */
  folder: string;
  /** A free one when left out. */
  port?: number;
  /** Java's notation; 1g when left out. */
  heap?: string;
  /** Starts in half the time and works slower for long: for small data. */
  quick?: boolean;
  /** Users who have to log in; without them anybody on this machine may do anything. The first must be allowed to see the cluster's health. */
  security?: Security;
  reporter: Reporter;
  /** Ends a start that nobody waits for any more. */
  signal?: AbortSignal;
}

export interface RunningElasticsearch {
  url: string;
  /** Resolves when Elasticsearch has ended, with its last words if nobody asked it to. */
  ended: Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Gets, configures and runs a real Elasticsearch on this machine, loopback only. Resolves when it answers; rejects with a Failure. */
export async function startElasticsearch(options: ElasticsearchOptions): Promise<RunningElasticsearch> {
  const { downloads, folder, reporter, heap = '1g', quick = false, security, signal } = options;
  const java = findJava();
  const user = unprivilegedUser();
  if (user) for (const place of [downloads, folder]) requireReach(place, user);
  const home = await fetchElasticsearch(downloads, reporter);
  signal?.throwIfAborted();
  reporter.step('Starting Elasticsearch');
  const note = join(folder, 'process-group');
  await clearLeftover(note, folder);
  if (options.port) await requirePort(options.port, 'Elasticsearch', 'Choose another one.');
  const port = options.port ?? (await freePort());
  await prepareDataFolder({ home, folder, port, transportPort: await freePort(), heap, quick, user, security });
  const log = join(folder, 'console.log');
  const keeper = runKeeper({ command: join(home, 'bin/elasticsearch'), ...user, cwd: home, log, note }, java.home, folder);
  const node = holdKeeper(keeper, log);
  const url = `http://127.0.0.1:${port}`;
  try {
    const headers = security && { authorization: toAuthorization(security.users[0]) };
    await waitUntilReady({ url, ...(headers ? { headers } : {}) }, node.ended, signal);
  } catch (error) {
    await node.stop();
    throw error;
  }
  return { url, ...node };
}

/** What a user's shell may hold and would change how Elasticsearch, or its keeper, runs. */
const MEDDLING = /^(ES_.*|_?JAVA_.*|NODE_OPTIONS)$/;

function requireReach(place: string, user: User): void {
  if (canReach(join(place, 'inside'), user)) return;
  throw new Failure(`Elasticsearch cannot run as root, and the user it runs as may not enter ${place}. Choose another folder.`);
}

interface KeeperOrder {
  command: string;
  uid?: number;
  gid?: number;
  cwd: string;
  log: string;
  note: string;
}

function runKeeper(order: KeeperOrder, javaHome: string, folder: string): ChildProcess {
  const ours = { ES_JAVA_HOME: javaHome, ES_PATH_CONF: join(folder, 'config'), ES_TMPDIR: join(folder, 'tmp') };
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !MEDDLING.test(name))), ...ours };
  // Detached: Ctrl-C in a terminal goes to the whole foreground group, and Elasticsearch must be stopped in order, by us.
  return spawn(process.execPath, [join(__dirname, 'keeper.mjs'), JSON.stringify(order)], {
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

function holdKeeper(keeper: ChildProcess, log: string): Pick<RunningElasticsearch, 'ended' | 'stop'> {
  let wanted = false;
  const ended = new Promise<string | undefined>((resolve) => {
    keeper.once('error', (error) => resolve(error.message));
    keeper.once('exit', () => resolve(wanted ? undefined : readLastWords(log)));
  });
  return {
    ended,
    async stop() {
      wanted = true;
      keeper.stdin?.destroy();
      await ended;
    },
  };
}
