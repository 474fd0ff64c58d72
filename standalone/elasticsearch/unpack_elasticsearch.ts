import { unzipSync } from 'fflate';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { makeFolder } from './make_folder';

/** Readable for everybody, whatever the umask: Elasticsearch may run as another user than the one who unpacks. */
const FILE = 0o644;
const PROGRAM = 0o755;

/** Unpacks Elasticsearch's archive into a folder. The archive is a hundred megabytes: it is held in memory once. */
export async function unpackElasticsearch(archive: string, folder: string): Promise<void> {
  for (const [name, content] of Object.entries(unzipSync(await readFile(archive)))) {
    const path = join(folder, name);
    if (relative(folder, path).startsWith('..')) throw new Error(`${archive} holds ${name}, which lies outside it`);
    await makeFolder(name.endsWith('/') ? path : dirname(path));
    if (name.endsWith('/')) continue;
    await writeFile(path, content);
    await chmod(path, name.includes('/bin/') ? PROGRAM : FILE);
  }
}
