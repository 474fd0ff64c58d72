import { Client } from '@elastic/elasticsearch';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { holdProcess, releaseProcesses } from '../elasticsearch/held_process';

const ROOT = join(__dirname, '../..');
/** Its data is kept below `.cache` under this name: a second run finds what the first has loaded. */
const FOLDER = 'bench-elasticsearch';
const HEAP = '2g';
/** A search over twenty million lines that nobody prepared takes minutes. */
const REQUEST_TIMEOUT = 600_000;

export interface BenchElasticsearch {
  client(): Promise<Client>;
  /** Ends what was started; one that ELASTICSEARCH_URL names is left running. */
  stop(): Promise<void>;
}

export function createBenchElasticsearch(say: (message: string) => void): BenchElasticsearch {
  let started: Promise<Client> | undefined;
  return {
    client: () => (started ??= connect(say)),
    async stop() {
      await (await started?.catch(() => undefined))?.close();
      await releaseProcesses();
    },
  };
}

async function connect(say: (message: string) => void): Promise<Client> {
  const node = process.env.ELASTICSEARCH_URL ?? (await start(say));
  return new Client({ node, requestTimeout: REQUEST_TIMEOUT, maxRetries: 0 });
}

async function start(say: (message: string) => void): Promise<string> {
  say('Starting Elasticsearch …');
  const script = join(ROOT, 'standalone/elasticsearch/run_elasticsearch.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, FOLDER, HEAP], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  holdProcess(child);
  return new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', () => reject(new Error('Elasticsearch did not start; what it said stands above.')));
  });
}
