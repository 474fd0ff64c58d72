import type { InstalledState } from '../../common/domain/setup';
import type { Found } from './find_installed';
import { findInstalled } from './find_installed';
import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { findStale, install, uninstall } from './run_installation';

const meta = { managed_by: MANAGED_BY };
const pipeline: Installable = {
  kind: 'ingest_pipeline',
  name: 'p',
  version: 1,
  body: { version: 1, _meta: meta, processors: [] },
};
const part: Installable = { kind: 'component_template', name: 'c', version: 1, body: { version: 1, _meta: meta } };
const other: Installable = { ...part, name: 'o' };
const template: Installable = {
  kind: 'index_template',
  name: 't',
  version: 1,
  body: { version: 1, _meta: meta, composed_of: ['c'], template: { settings: { 'index.default_pipeline': 'p' } } },
};

/** A cluster that answers from what it holds, and refuses what `refuse` says. */
function aCluster(
  refuse: (method: string, path: string) => { statusCode: number; reason: string } | undefined = () => undefined,
  answers: Record<string, unknown> = {},
) {
  const sent: string[] = [];
  const transport = {
    request: jest.fn(async ({ method, path }: { method: string; path: string }) => {
      const refused = refuse(method, path);
      if (refused) throw Object.assign(new Error(refused.reason), { statusCode: refused.statusCode });
      if (method !== 'GET') sent.push(`${method} ${path}`);
      return answers[path] ?? {};
    }),
  };
  return { sent, transport, signal: new AbortController().signal };
}

const found = (installable: Installable, state: InstalledState, installed?: number): Found => ({
  installable,
  state,
  ...(installed === undefined ? {} : { installed }),
});
const noReferrers = (sent: string[]) => sent.filter((line) => !line.startsWith('GET'));

describe('install', () => {
  it('puts what is absent and what is older, in order, and leaves what is current', async () => {
    const cluster = aCluster();
    const results = await install(cluster, [found(pipeline, 'absent'), found(part, 'current'), found(template, 'older', 0)]);
    expect(results.map(({ did }) => did)).toEqual(['installed', 'kept', 'upgraded']);
    expect(cluster.sent).toEqual(['PUT /_ingest/pipeline/p', 'PUT /_index_template/t']);
  });

  it.each(['foreign', 'changed', 'newer', 'other_choice', 'unreadable'] as const)(
    'overwrites nothing that is %s, and names it',
    async (state) => {
      const cluster = aCluster();
      const [result] = await install(cluster, [found(part, state, 9)]);
      expect(result).toMatchObject({
        did: 'conflict',
        name: 'c',
        reason: { code: 'unconfirmed', doing: 'overwriting', name: 'c', state },
      });
      expect(cluster.sent).toEqual([]);
    },
  );

  it('overwrites it when its very id is confirmed in the state in which it is', async () => {
    const cluster = aCluster();
    const all = [found(part, 'foreign'), found(pipeline, 'foreign'), found(template, 'changed')];
    const confirmed = [
      { id: 'component_template/c', state: 'foreign' as const },
      { id: 'index_template/t', state: 'foreign' as const },
    ];
    expect((await install(cluster, all, { confirmed })).map(({ did }) => did)).toEqual(['replaced', 'conflict', 'conflict']);
    expect(cluster.sent).toEqual(['PUT /_component_template/c']);
    expect(findStale(all, confirmed)).toEqual([{ name: 't', confirmed: 'foreign', state: 'changed' }]);
  });

  it('overwrites nothing that was edited again since it was looked at', async () => {
    const cluster = aCluster();
    const all = [{ ...found(part, 'changed'), digest: 'now' }];
    const seen = { id: 'component_template/c', state: 'changed' as const };
    expect(findStale(all, [{ ...seen, digest: 'before' }])).toEqual([{ name: 'c', confirmed: 'changed', state: 'changed' }]);
    expect((await install(cluster, all, { confirmed: [{ ...seen, digest: 'before' }] }))[0]?.did).toBe('conflict');
    expect(findStale(all, [{ ...seen, digest: 'now' }])).toEqual([]);
    expect((await install(cluster, all, { confirmed: [{ ...seen, digest: 'now' }] }))[0]?.did).toBe('replaced');
  });

  describe('puts nothing on top of what is not as it would put it', () => {
    const policy: Installable = { kind: 'lifecycle_policy', name: 'l', version: 1, body: { policy: { _meta: meta } } };
    const days: Installable = {
      ...part,
      name: 'days',
      body: { ...part.body, template: { settings: { 'index.lifecycle.name': 'l' } } },
    };

    it.each(['foreign', 'unreadable', 'changed', 'other_choice'] as const)('a lifecycle policy that is %s', async (state) => {
      const cluster = aCluster();
      const results = await install(cluster, [found(policy, state), found(days, 'absent')]);
      expect(results.map(({ did }) => did)).toEqual(['conflict', 'refused']);
      expect(results[1]?.reason).toEqual({ code: 'parts_of_others', parts: ['lifecycle_policy/l'] });
      expect(cluster.sent).toEqual([]);
    });

    it('but on what was overwritten first', async () => {
      const confirmed = [{ id: 'lifecycle_policy/l', state: 'foreign' as const }];
      const results = await install(aCluster(), [found(policy, 'foreign'), found(days, 'absent')], { confirmed });
      expect(results.map(({ did }) => did)).toEqual(['replaced', 'installed']);
    });

    it('and an edit of ours is somebody’s wish for this very thing', async () => {
      const results = await install(aCluster(), [found(pipeline, 'current'), found(part, 'changed'), found(template, 'absent')]);
      expect(results.map(({ did }) => did)).toEqual(['kept', 'conflict', 'installed']);
    });
  });

  it('names what would be lost', async () => {
    const differences = {
      shown: [
        { path: 'a.b', there: '5', ours: '1' },
        { path: 'c', there: 'x' },
      ],
      count: 9,
    };
    const [result] = await install(aCluster(), [{ ...found(part, 'changed', 1), differences }]);
    expect(result?.reason).toMatchObject({ differences });
  });

  it('makes templates, and never overwrites what somebody made meanwhile', async () => {
    const cluster = aCluster((method) =>
      method === 'PUT' ? { statusCode: 400, reason: 'component template [c] already exists' } : undefined,
    );
    const [result] = await install(cluster, [found(part, 'absent')]);
    expect(result).toMatchObject({ did: 'conflict', reason: { code: 'overtaken' } });
    expect(cluster.transport.request).toHaveBeenCalledWith(
      expect.objectContaining({ querystring: { create: 'true' } }),
      expect.anything(),
    );
  });

  it('takes along what it refers to and is not there, and says why', async () => {
    const cluster = aCluster();
    const all = [found(pipeline, 'absent'), found(part, 'absent'), found(other, 'absent'), found(template, 'absent')];
    const results = await install(cluster, all, { wanted: new Set(['index_template/t']) });
    expect(results.map(({ id, did }) => [id, did])).toEqual([
      ['ingest_pipeline/p', 'installed'],
      ['component_template/c', 'installed'],
      ['index_template/t', 'installed'],
    ]);
    expect(results[0]?.reason).toEqual({ code: 'taken_along', by: 'index_template/t' });
  });

  it('goes on where there are no processors, but puts nothing that would need the pipeline', async () => {
    const cluster = aCluster((method, path) =>
      method === 'PUT' && path.startsWith('/_ingest')
        ? { statusCode: 400, reason: 'No processor type exists with name [grok]' }
        : undefined,
    );
    const results = await install(cluster, [found(pipeline, 'absent'), found(part, 'absent'), found(template, 'absent')]);
    expect(results.map(({ did }) => did)).toEqual(['refused', 'installed', 'refused']);
    expect(results[0]?.reason).toEqual({ code: 'processor_unavailable', processor: 'grok' });
    expect(results[2]?.reason).toEqual({ code: 'parts_missing', parts: ['ingest_pipeline/p'] });
    expect(cluster.sent).toEqual(['PUT /_component_template/c']);
  });

  it.each([
    [pipeline, 'manage_ingest_pipelines'],
    [part, 'manage_index_templates'],
    [{ ...part, kind: 'index_template' as const }, 'manage_index_templates'],
    [{ ...part, kind: 'lifecycle_policy' as const }, 'manage_ilm'],
  ])('names the privilege that %j needs', async (installable, privilege) => {
    const cluster = aCluster(() => ({ statusCode: 403, reason: 'unauthorized' }));
    const [result] = await install(cluster, [found(installable, 'absent')]);
    expect(result).toMatchObject({ did: 'refused', reason: { code: 'privilege_needed', doing: 'change', privilege } });
  });

  it('says what was done, what failed and what was not tried when Elasticsearch stops answering', async () => {
    const cluster = aCluster((method, path) =>
      method === 'PUT' && path === '/_component_template/c' ? { statusCode: 503, reason: 'down' } : undefined,
    );
    const results = await install(cluster, [found(pipeline, 'absent'), found(part, 'absent'), found(template, 'older')]);
    expect(results.map(({ did }) => did)).toEqual(['installed', 'failed', 'untried']);
    expect(results[1]?.reason).toEqual({ code: 'unanswered', said: 'down' });
    expect(results[2]?.reason).toEqual({ code: 'untried', after: 'component_template/c' });
  });
});

describe('uninstall', () => {
  it('removes what is ours in reverse, whatever its version, and nothing else', async () => {
    const cluster = aCluster();
    const all = [found(pipeline, 'older'), found(part, 'foreign'), found(template, 'newer')];
    const results = await uninstall(cluster, all);
    expect(results.map(({ name, did }) => [name, did])).toEqual([
      ['t', 'removed'],
      ['c', 'conflict'],
      ['p', 'removed'],
    ]);
    expect(noReferrers(cluster.sent)).toEqual(['DELETE /_index_template/t', 'DELETE /_ingest/pipeline/p']);
  });

  it('leaves what a template needs, ours or anybody’s, and names it', async () => {
    const cluster = aCluster(undefined, {
      '/_index_template': {
        index_templates: [{ name: 'theirs', index_template: { template: { settings: { index: { default_pipeline: 'p' } } } } }],
      },
      '/_component_template': {
        component_templates: [{ name: 'c', component_template: { template: { settings: { index: { final_pipeline: 'p' } } } } }],
      },
    });
    const [gone, kept] = await uninstall(cluster, [found(pipeline, 'current'), found(part, 'current')]);
    expect(gone).toMatchObject({ name: 'c', did: 'removed' });
    expect(kept).toMatchObject({
      name: 'p',
      did: 'refused',
      reason: { code: 'referred_to', by: ['index_template/theirs'] },
    });
  });

  it('goes on where templates may not be looked at, and says that', async () => {
    const cluster = aCluster((method) => (method === 'GET' ? { statusCode: 403, reason: 'unauthorized' } : undefined));
    const [result] = await uninstall(cluster, [found(pipeline, 'current')]);
    expect(result).toMatchObject({ did: 'removed', reason: { code: 'referrers_unseen' } });
  });

  it('takes what has gone meanwhile for done', async () => {
    const cluster = aCluster((method) => (method === 'DELETE' ? { statusCode: 404, reason: 'missing' } : undefined));
    expect((await uninstall(cluster, [found(part, 'current')]))[0]?.did).toBe('kept');
  });
});

describe('findInstalled', () => {
  it.each([
    [404, 'index template matching [t] not found', 'absent'],
    [400, 'no handler found for uri [/_ilm/policy/x] and method [GET]', 'unavailable'],
    [403, 'unauthorized', 'unreadable'],
  ] as const)('%s %s: %s', async (statusCode, reason, state) => {
    const [result] = await findInstalled(
      aCluster(() => ({ statusCode, reason })),
      [template],
    );
    expect(result?.state).toBe(state);
  });

  it('what refers to what cannot be had cannot be had either, and so on', async () => {
    const cluster = aCluster((_, path) =>
      path.startsWith('/_ingest')
        ? { statusCode: 400, reason: 'no handler found for uri [/_ingest]' }
        : { statusCode: 404, reason: '' },
    );
    const results = await findInstalled(cluster, [pipeline, part, template]);
    expect(results.map(({ state }) => state)).toEqual(['unavailable', 'absent', 'unavailable']);
    expect(results[2]?.reason).toEqual({ code: 'part_unavailable', part: 'ingest_pipeline/p' });
  });
});
