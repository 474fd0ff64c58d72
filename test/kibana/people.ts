import type { APIRequestContext } from 'playwright-core';
import { PLUGIN_ID } from '../../common/plugin';
import { callElasticsearch } from './call_elasticsearch';
import { HEADERS } from './headers';

/** What every name of the walk's own begins with: nobody's user is touched. */
const PREFIX = 'mesh-test-';
const TELEMETRY = ['kuma-access-log-kibana-test', 'apm-mesh-kibana-test'];
/** For the length of a walk, on somebody's test cluster. */
const PASSWORD = 'for-the-length-of-a-walk';

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

/** Makes everybody, each with a role of the same name; resolves to what takes them away again. */
export async function makePeople(request: APIRequestContext, url: string, elasticsearch: string): Promise<() => Promise<void>> {
  for (const [person, { indices, features }] of Object.entries(PEOPLE)) {
    const role = `${PREFIX}${person}`;
    const data = { elasticsearch: { cluster: [], indices }, kibana: [{ base: [], feature: features, spaces: ['default'] }] };
    const made = await request.put(`${url}/api/security/role/${role}`, { data, headers: HEADERS });
    if (!made.ok()) throw new Error(`${role}: ${made.status()} ${await made.text()}`);
    const user = JSON.stringify({ password: PASSWORD, roles: [role] });
    await callElasticsearch(elasticsearch, 'PUT', `/_security/user/${role}`, user);
  }
  return async () => {
    for (const person of Object.keys(PEOPLE)) {
      await callElasticsearch(elasticsearch, 'DELETE', `/_security/user/${PREFIX}${person}`);
      await request.delete(`${url}/api/security/role/${PREFIX}${person}`, { headers: HEADERS });
    }
  };
}
