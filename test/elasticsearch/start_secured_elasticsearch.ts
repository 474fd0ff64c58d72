import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { spawnElasticsearch } from './spawn_elasticsearch';

export interface SecuredElasticsearch {
  /** Everything is allowed to it. */
  administrator: Client;
  as(user: string): Client;
  url: string;
  /** The header by which a user is known. */
  authorizationOf(user: string): string;
  stop(): Promise<void>;
}

const PASSWORD = 'for-a-test-only';

/** An Elasticsearch of its own with users in files: `users` tells whose roles are which, `roles` is the content of roles.yml. */
export async function startSecuredElasticsearch(users: Record<string, string[]>, roles: string): Promise<SecuredElasticsearch> {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-security-'));
  const security = {
    roles,
    users: Object.entries({ administrator: ['superuser'], ...users }).map(([name, held]) => ({
      name,
      password: PASSWORD,
      roles: held,
    })),
  };
  writeFileSync(join(folder, 'security.json'), JSON.stringify(security));
  const { child, url } = await spawnElasticsearch('secured', '512m', join(folder, 'security.json'));
  const clients: Client[] = [];
  const as = (username: string) => {
    const client = new Client({ node: url, auth: { username, password: PASSWORD } });
    clients.push(client);
    return client;
  };
  return {
    administrator: as('administrator'),
    as,
    url,
    authorizationOf: (name) => `Basic ${Buffer.from(`${name}:${PASSWORD}`).toString('base64')}`,
    async stop() {
      for (const client of clients) await client.close();
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
