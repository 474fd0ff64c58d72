import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { holdProcess } from './held_process';

const ROOT = join(__dirname, '../..');

/** One Elasticsearch for the whole run: ELASTICSEARCH_URL's, or a real one of our own, which ends with the run whatever happens. */
export default async function globalSetup(): Promise<void> {
  if (process.env.ELASTICSEARCH_URL) return;
  const script = join(ROOT, 'standalone/elasticsearch/run_elasticsearch.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'test-elasticsearch'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  holdProcess(child);
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', () => reject(new Error('Elasticsearch did not start; what it said stands above.')));
  });
  process.env.ELASTICSEARCH_URL = url;
}
