import type { estypes } from '@elastic/elasticsearch';
import type { SecurityReader } from './elasticsearch_reader';
import { buildHasPrivileges, findReadingRights, readLimits, readNotCovered } from './reading_rights';

const { signal } = new AbortController();

const grant = (more: Partial<estypes.SecurityUserIndicesPrivileges>): estypes.SecurityUserIndicesPrivileges => ({
  names: ['logs-*'],
  privileges: ['read'],
  allow_restricted_indices: false,
  ...more,
});
const limits = (...indices: estypes.SecurityUserIndicesPrivileges[]) =>
  readLimits({ applications: [], cluster: [], global: [], run_as: [], indices });

test('asks about patterns of this cluster alone', () => {
  expect(buildHasPrivileges('logs-*,east:logs-*,-logs-old')).toEqual({ index: [{ names: ['logs-*'], privileges: ['read'] }] });
  expect(buildHasPrivileges('east:logs-*')).toBeUndefined();
});

test('names the patterns that are not covered whole', () => {
  const answer = { index: { 'logs-*': { read: false }, 'mesh-*': { read: true } } };
  expect(readNotCovered(answer as unknown as estypes.SecurityHasPrivilegesResponse)).toEqual(['logs-*']);
});

test.each([
  ['a plain grant', grant({}), { documents: false, fields: false }],
  ['every field granted', grant({ field_security: [{ grant: ['*'] }] }), { documents: false, fields: false }],
  ['some fields granted', grant({ field_security: [{ grant: ['source', 'destination'] }] }), { documents: false, fields: true }],
  ['a field left out', grant({ field_security: [{ grant: ['*'], except: ['path'] }] }), { documents: false, fields: true }],
  ['some documents', grant({ query: ['{"term":{"team":"shop"}}'] }), { documents: true, fields: false }],
  ['no query at all', grant({ query: [] }), { documents: false, fields: false }],
])('%s', (_, given, expected) => expect(limits(grant({}), given)).toEqual(expected));

test.each([
  ['logs-*,mesh-*,-logs-old', ['logs-*', 'mesh-*'], true],
  ['logs-*,mesh-*', ['logs-*'], false],
  ['logs-*,east:logs-*', ['logs-*'], false],
])('of %s whether it is all that is asked', async (indices, kept, all) => {
  const granted = Object.fromEntries(['logs-*', 'mesh-*'].map((name) => [name, { read: !kept.includes(name) }]));
  const security = {
    hasPrivileges: () => Promise.resolve({ index: granted } as unknown as estypes.SecurityHasPrivilegesResponse),
    getUserPrivileges: () => Promise.reject(new Error('not for API keys')),
  };
  expect(await findReadingRights({ signal, security }, indices)).toEqual([{ code: 'not_readable', indices: kept, all }]);
});

test('says nothing where nobody logs in, and where Elasticsearch does not tell', async () => {
  expect(await findReadingRights({ signal }, 'logs-*')).toEqual([]);
  const refuse = () => Promise.reject(new Error('not for API keys'));
  const security: SecurityReader = { hasPrivileges: refuse, getUserPrivileges: refuse };
  expect(await findReadingRights({ signal, security }, 'logs-*')).toEqual([]);
});
