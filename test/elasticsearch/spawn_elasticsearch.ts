import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '../..');

/** An empty Elasticsearch of its own for a test, as another process: it ends when its standard input does. Resolves with its address. */
export async function spawnElasticsearch(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const script = join(ROOT, 'standalone/elasticsearch/run_elasticsearch.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', () => reject(new Error('Elasticsearch did not start; what it said stands above.')));
  });
  return { child, url };
}
