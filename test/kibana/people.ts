import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import { PLUGIN_ID } from '../../common/plugin';
import { callElasticsearch } from './call_elasticsearch';
import { deleteOfKibana } from './delete_of_kibana';
import { HEADERS } from './headers';
import { takeAway } from './take_away';

/** What every name of the walk's own begins with: nobody's user is touched. */
const PREFIX = 'mesh-test-';
const TELEMETRY = ['kuma-access-log-kibana-test', 'apm-mesh-kibana-test'];
/** Of this walk alone. */
const PASSWORD = randomBytes(18).toString('base64url');
/** Who carries it was made by a walk, and may be made again. */
const MARK = { made_by: 'mesh-observability test:kibana' };

interface Indices {
  names: string[];
  privileges: string[];
  query?: string;
  field_security?: { grant: string[]; except: string[] };
}

interface Rights {
  indices: Indices[];
  /** Privileges by feature of Kibana. */
  features: Record<string, string[]>;
}

const reading: Indices = { names: TELEMETRY, privileges: ['read', 'view_index_metadata'] };

/** What `documents` may not know of: web never calls it. */
export const HIDDEN_NAME = 'payments';

/** One of each kind that an administrator makes. */
export const PEOPLE = {
  reader: { indices: [reading], features: { [PLUGIN_ID]: ['read'] } },
  editor: { indices: [reading], features: { [PLUGIN_ID]: ['all'], actions: ['all'] } },
  documents: {
    indices: [{ ...reading, query: '{"terms":{"workload":["kri_wl_default_zone-1__web_"]}}' }],
    features: { [PLUGIN_ID]: ['all'] },
  },
  fields: {
    indices: [{ ...reading, field_security: { grant: ['*'], except: ['response_code', 'path'] } }],
    features: { [PLUGIN_ID]: ['read'] },
  },
  /** May open the app, and read nothing. */
  unread: { indices: [], features: { [PLUGIN_ID]: ['read'] } },
  /** May read everything, and not open the app. */
  stranger: { indices: [reading], features: { discover: ['all'] } },
} satisfies Record<string, Rights>;

export type Person = keyof typeof PEOPLE;

export const loginOf = (person: Person) => ({ username: `${PREFIX}${person}`, password: PASSWORD });

/**
 * Makes everybody, each with a role of the same name, walks, and takes away whoever was made, whatever went wrong. Rejects before anything is made when somebody
 * of such a name is there that no earlier walk left behind.
 */
export async function withPeople(
  { request, url, elasticsearch }: { request: APIRequestContext; url: string; elasticsearch: string },
  walk: () => Promise<void>,
): Promise<void> {
  const names = Object.keys(PEOPLE).map((person) => `${PREFIX}${person}`);
  for (const name of names) await refuseAnothers(elasticsearch, name);
  const removals: Array<[string, () => Promise<unknown>]> = [];
  try {
    for (const [person, { indices, features }] of Object.entries(PEOPLE)) {
      const name = `${PREFIX}${person}`;
      const role = `${url}/api/security/role/${name}`;
      removals.push([`role ${name}`, () => deleteOfKibana(request, role)]);
      const data = {
        metadata: MARK,
        elasticsearch: { cluster: [], indices },
        kibana: [{ base: [], feature: features, spaces: ['default'] }],
      };
      const made = await request.put(role, { data, headers: HEADERS });
      if (!made.ok()) throw new Error(`${name}: ${made.status()} ${await made.text()}`);
      removals.push([`user ${name}`, () => callElasticsearch(elasticsearch, 'DELETE', `/_security/user/${name}`, undefined, {})]);
      const user = JSON.stringify({ password: PASSWORD, roles: [name], metadata: MARK });
      await callElasticsearch(elasticsearch, 'PUT', `/_security/user/${name}`, user);
      // Of their rules: Kibana takes its time to end the keys of a rule that is gone, and may be stopped before.
      const keys = JSON.stringify({ username: name });
      removals.push([`keys of ${name}`, () => callElasticsearch(elasticsearch, 'DELETE', '/_security/api_key', keys)]);
    }
    await walk();
  } finally {
    await takeAway(removals);
  }
}

async function refuseAnothers(elasticsearch: string, name: string): Promise<void> {
  for (const kind of ['user', 'role']) {
    const found = (await callElasticsearch(elasticsearch, 'GET', `/_security/${kind}/${name}`, undefined, {
      [name]: {},
    })) as Known;
    const isThere = Object.keys(found[name] ?? {}).length > 0;
    if (isThere && found[name]?.metadata?.made_by !== MARK.made_by)
      throw new Error(
        `There is a ${kind} ${name} in Elasticsearch that no walk made: rename it, or leave ELASTICSEARCH_URL out.`,
      );
  }
}

type Known = Record<string, { metadata?: { made_by?: unknown } } | undefined>;
