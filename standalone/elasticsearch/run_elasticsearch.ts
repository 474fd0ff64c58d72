/**
 * run_elasticsearch.ts <name> [heap] [security.json]: runs an empty Elasticsearch for another process, in a folder of its own, and prints its
 * address on a line. With a file of users and roles (security.ts) they have to log in.
 * Runs until standard input ends, so it never outlives who started it; its data goes with it.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, downloadFolder } from './cache_folder';
import { Failure } from './failure';
import { requireSpace } from './free_space';
import { makeFolder } from './make_folder';
import type { Security } from './security';
import { startElasticsearch } from './start_elasticsearch';

const SPACE = 2 * 2 ** 30;

async function main([name = 'run', heap = '1g', securityFile]: string[]): Promise<void> {
  const cache = cacheFolder().path;
  const folder = join(cache, `${name}-${process.pid}`);
  await requireSpace(folder, SPACE, 'Elasticsearch');
  await makeFolder(folder);
  removeAbandoned(cache, name);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const reporter = { say: warn, step: () => undefined };
  const asked = new AbortController();
  const stop = () => asked.abort();
  process.stdin.resume().once('end', stop);
  process.once('SIGTERM', stop);
  const security = securityFile === undefined ? {} : { security: JSON.parse(readFileSync(securityFile, 'utf8')) as Security };
  const options = { downloads: downloadFolder(cache), folder, heap, reporter, signal: asked.signal, quick: true, ...security };
  const elasticsearch = await startElasticsearch(options);
  asked.signal.addEventListener('abort', () => void elasticsearch.stop());
  process.stdout.write(`${elasticsearch.url}\n`);
  const words = await elasticsearch.ended;
  if (words !== undefined) throw new Failure(words);
}

/** Folders of earlier runs whose process was killed before it could remove its own. */
function removeAbandoned(cache: string, name: string): void {
  for (const folder of readdirSync(cache)) {
    const pid = Number(new RegExp(`^${name}-(\\d+)$`).exec(folder)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(cache, folder), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const warn = (line: string) => void process.stderr.write(`${line}\n`);

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    warn(error instanceof Failure ? error.message : String(error));
    process.exit(1);
  },
);
