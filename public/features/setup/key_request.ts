import type { Receiver } from './roads';

interface Rights {
  cluster: string[];
  names: string[];
  privileges: string[];
}

/**
 * What a receiver has to be allowed, and no more. Tried on Elasticsearch 8.19.8 with the requests that these tools send: Logstash indexes (`create`), the others
 * create documents (`create_doc`), and nobody reads. Metricbeat puts its own template first.
 */
const RIGHTS: Record<Receiver, Rights> = {
  logstash: { cluster: ['monitor'], names: ['kuma-access-log-*'], privileges: ['auto_configure', 'create'] },
  filebeat: { cluster: ['monitor'], names: ['kuma-access-log-*'], privileges: ['auto_configure', 'create_doc'] },
  collector: { cluster: ['monitor'], names: ['logs-*', 'metrics-*', 'traces-*'], privileges: ['auto_configure', 'create_doc'] },
  metricbeat: {
    cluster: ['monitor', 'manage_index_templates'],
    names: ['metricbeat-*'],
    privileges: ['auto_configure', 'create_index', 'create_doc', 'view_index_metadata'],
  },
};

const keyNameOf = (receiver: Receiver): string => `kuma-${receiver}`;

/** Of the answer to the request: which part the tool takes for a key. */
export const keyPartOf = (receiver: Receiver): 'encoded' | 'id:api_key' => (receiver === 'collector' ? 'encoded' : 'id:api_key');

/** The requests for Kibana's Dev Tools that make a receiver's key, and that end it. */
export function buildKeyRequests(receiver: Receiver): { make: string; end: string } {
  const { cluster, names, privileges } = RIGHTS[receiver];
  const name = keyNameOf(receiver);
  const list = (texts: readonly string[]) => `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
  const make = [
    'POST /_security/api_key',
    '{',
    `  "name": "${name}",`,
    '  "role_descriptors": {',
    `    "${name}": {`,
    `      "cluster": ${list(cluster)},`,
    `      "index": [{ "names": ${list(names)}, "privileges": ${list(privileges)} }]`,
    '    }',
    '  }',
    '}',
  ].join('\n');
  return { make, end: `DELETE /_security/api_key\n${JSON.stringify({ name })}` };
}
