import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Like `mkdir -p`, but everybody may enter what it makes, whatever the umask: Elasticsearch may run as another user. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}
