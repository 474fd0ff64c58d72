/**
 * run_elasticsearch.ts <name>: runs an Elasticsearch for another process, in a folder of that name, and prints its address on a line.
 * Runs until standard input ends, so it never outlives who started it.
 */
import { join } from 'node:path';
import { cacheFolder, downloadFolder } from './cache_folder';
import { Failure } from './failure';
import { requireSpace } from './free_space';
import { makeFolder } from './make_folder';
import { startElasticsearch } from './start_elasticsearch';

const SPACE = 2 * 2 ** 30;

async function main([name = 'run', heap = '1g']: string[]): Promise<void> {
  const cache = cacheFolder().path;
  const folder = join(cache, name);
  await requireSpace(folder, SPACE, 'Elasticsearch');
  await makeFolder(folder);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const reporter = { say, step: () => undefined };
  const elasticsearch = await startElasticsearch({ downloads: downloadFolder(cache), folder, heap, reporter });
  process.stdin.resume().once('end', () => void elasticsearch.stop().then(() => process.exit(0)));
  void elasticsearch.ended.then((words) => words !== undefined && fail(words));
  process.stdout.write(`${elasticsearch.url}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Failure ? error.message : String(error)}\n`);
  process.exit(1);
}

main(process.argv.slice(2)).catch(fail);
