import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import startElasticsearch from '../elasticsearch/global_setup';
import { holdProcess } from '../elasticsearch/held_process';

const ROOT = join(__dirname, '../..');

/** The demo itself, with one day's rather than eight days' history: what a newcomer sees is what is tested. */
export default async function globalSetup(): Promise<void> {
  await startElasticsearch();
  const folder = mkdtempSync(join(tmpdir(), 'mesh-observability-test-'));
  // Tests that serve data of their own show the same page.
  process.env.MESH_OBSERVABILITY_PAGE = join(folder, 'page');
  const args = ['--import', 'tsx', 'standalone/demo/demo.ts', '--port', '0', '--days', '1', '--folder', folder];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  holdProcess(child);
  const said: string[] = [];
  process.env.MESH_OBSERVABILITY_URL = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The demo ended before it served the page:\n${said.join('\n')}`)));
  });
}
