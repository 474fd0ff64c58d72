import type { Client } from '@elastic/elasticsearch';
import { indexLines } from './index_lines';

/** Everybody in the captured mesh. */
const NAMES = ['gateway', 'web', 'backend', 'orders', 'payments', 'inventory', 'redis'];

/** What the names of the other team begin with: who may not read it must not meet this word. */
export const SECRET = 'secret';

/** The same document of the other team: other names, another trace. */
export function toSecret<T extends object>(document: T): T {
  const text = NAMES.reduce((all, name) => all.replaceAll(name, `${SECRET}-${name}`), JSON.stringify(document));
  const secret = JSON.parse(text) as T & { trace_id?: string };
  return secret.trace_id ? { ...secret, trace_id: `ffff${secret.trace_id.slice(4)}` } : secret;
}

export const ofShop = (documents: readonly object[]) => documents.map((document) => ({ ...document, team: 'shop' }));
export const ofBank = (documents: readonly object[]) => documents.map((document) => ({ ...toSecret(document), team: 'bank' }));

/** Writes documents of one or both teams under mappings that know the team, so that a role can tell them apart. */
export async function indexTeams(
  client: Client,
  index: string,
  documents: object[],
  mappings: { properties?: object } = {},
): Promise<void> {
  const properties = { ...mappings.properties, team: { type: 'keyword' as const } };
  await client.indices.create({ index, mappings: { ...mappings, properties } });
  await indexLines(client, index, documents);
}
