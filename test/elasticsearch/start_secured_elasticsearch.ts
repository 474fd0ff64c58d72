import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { cacheFolder, downloadFolder } from '../../standalone/elasticsearch/cache_folder';
import { makeFolder } from '../../standalone/elasticsearch/make_folder';
import type { SecurityUser } from '../../standalone/elasticsearch/security';
import { startElasticsearch } from '../../standalone/elasticsearch/start_elasticsearch';

export interface SecuredElasticsearch {
  /** Everything is allowed to it. */
  administrator: Client;
  as(user: string): Client;
  stop(): Promise<void>;
}

const PASSWORD = 'for-a-test-only';

/** An Elasticsearch of its own with users in files: `users` tells whose roles are which, `roles` is the content of roles.yml. */
export async function startSecuredElasticsearch(users: Record<string, string[]>, roles: string): Promise<SecuredElasticsearch> {
  const cache = cacheFolder().path;
  const folder = join(cache, `secured-${process.pid}`);
  await makeFolder(folder);
  const known: SecurityUser[] = Object.entries(users).map(([name, held]) => ({ name, password: PASSWORD, roles: held }));
  const { url, stop } = await startElasticsearch({
    downloads: downloadFolder(cache),
    folder,
    heap: '512m',
    quick: true,
    security: { users: [{ name: 'administrator', password: PASSWORD, roles: ['superuser'] }, ...known], roles },
    reporter: { say: () => undefined, step: () => undefined },
  });
  const clients: Client[] = [];
  const as = (username: string) => {
    const client = new Client({ node: url, auth: { username, password: PASSWORD } });
    clients.push(client);
    return client;
  };
  return {
    administrator: as('administrator'),
    as,
    async stop() {
      for (const client of clients) await client.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
