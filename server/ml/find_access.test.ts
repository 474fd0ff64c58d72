import { anMlTransport, aRefusal, emptyMlCluster } from '../../test/builders/an_ml_transport';
import { findAccess } from './find_access';
import { createMlSession } from './ml_session';

const ask = (answers: Parameters<typeof anMlTransport>[0] = {}) => {
  const session = createMlSession({
    transport: anMlTransport({ ...answers, ...without(emptyMlCluster, answers) }),
    signal: new AbortController().signal,
  });
  if (!session) throw new Error('no transport');
  return findAccess(session, 'kuma-*,eu:kuma-*');
};

const without = (all: object, some: object) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !(key in some))) as object;
const noHandler = aRefusal(400, 'no handler found for uri [/_xpack] and method [GET]');
const xpack = (license: object, ml: object | undefined) => ({ license, features: ml ? { ml } : {} });
const active = { type: 'platinum', status: 'active' };

describe('findAccess', () => {
  it('lacks nothing with a trial and all rights', async () => {
    expect(await ask()).toEqual({ lacks: [], licence: 'trial', may: { see: true, change: true } });
  });

  it.each([
    ['this Elasticsearch has no such endpoint', noHandler, { code: 'absent' }],
    ['it has no machine learning', xpack(active, undefined), { code: 'absent' }],
    ['it is switched off', xpack(active, { available: true, enabled: false }), { code: 'disabled' }],
    [
      'the licence does not include it',
      xpack({ type: 'basic', status: 'active' }, { available: false, enabled: true }),
      { code: 'licence', has: 'basic', expired: false },
    ],
    [
      'the licence has expired',
      xpack({ type: 'trial', status: 'expired' }, { available: true, enabled: true }),
      { code: 'licence', has: 'trial', expired: true },
    ],
  ])('says that %s', async (_, answer, lack) => {
    expect((await ask({ 'GET /_xpack': answer })).lacks).toEqual([lack]);
  });

  it.each([
    ['upgrade mode', { upgrade_mode: true, limits: { total_ml_memory: '1gb' } }, [{ code: 'upgrade_mode' }]],
    ['a cluster without a node for it', { upgrade_mode: false, limits: { total_ml_memory: '0b' } }, [{ code: 'no_nodes' }]],
    ['nothing to who may not monitor', aRefusal(403, { type: 'security_exception', reason: 'unauthorized' }), []],
  ])('tells %s', async (_, answer, lacks) => {
    expect((await ask({ 'GET /_ml/info': answer })).lacks).toEqual(lacks);
  });

  it('names every privilege that is missing, of the cluster and of indices', async () => {
    const answer = {
      username: 'anna',
      has_all_requested: false,
      cluster: { monitor_ml: true, monitor_transform: true, manage_ml: false, manage_transform: false },
      index: { 'kuma-*': { read: true, view_index_metadata: false }, 'mesh-observability-*': { read: true, manage: true } },
    };
    expect(await ask({ 'POST /_security/user/_has_privileges': answer })).toMatchObject({
      lacks: [
        {
          code: 'privilege',
          cluster: ['manage_ml', 'manage_transform'],
          indices: [{ names: 'kuma-*', privileges: ['view_index_metadata'] }],
        },
      ],
      may: { see: true, change: false },
    });
  });

  it('takes a cluster without security for one in which everything is allowed', async () => {
    const answer = aRefusal(400, 'no handler found for uri [/_security/user/_has_privileges] and method [POST]');
    expect(await ask({ 'POST /_security/user/_has_privileges': answer })).toMatchObject({ may: { see: true, change: true } });
  });

  it('does not swallow that nobody answers', async () => {
    await expect(ask({ 'GET /_xpack': Object.assign(new Error('gone'), { name: 'ConnectionError' }) })).rejects.toThrow('gone');
  });
});
