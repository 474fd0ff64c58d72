import type { InstalledState } from '../../common/domain/setup';
import type { Found } from './find_installed';
import { findInstalled } from './find_installed';
import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { install, uninstall } from './run_installation';

const meta = { managed_by: MANAGED_BY };
const pipeline: Installable = {
  kind: 'ingest_pipeline',
  name: 'p',
  version: 1,
  body: { version: 1, _meta: meta, processors: [] },
};
const part: Installable = { kind: 'component_template', name: 'c', version: 1, body: { version: 1, _meta: meta } };
const template: Installable = {
  kind: 'index_template',
  name: 't',
  version: 1,
  body: { version: 1, _meta: meta, composed_of: ['c'], template: { settings: { 'index.default_pipeline': 'p' } } },
};

/** A cluster that answers from what it holds, and refuses what `refuse` says. */
function aCluster(
  refuse: (method: string, path: string) => { statusCode: number; reason: string } | undefined = () => undefined,
) {
  const sent: string[] = [];
  const transport = {
    request: jest.fn(async ({ method, path }: { method: string; path: string }) => {
      const refused = refuse(method, path);
      if (refused) throw Object.assign(new Error(refused.reason), { statusCode: refused.statusCode });
      if (method !== 'GET') sent.push(`${method} ${path}`);
      return {};
    }),
  };
  return { sent, transport, signal: new AbortController().signal };
}

const found = (installable: Installable, state: InstalledState, installed?: number): Found => ({
  installable,
  state,
  ...(installed === undefined ? {} : { installed }),
});
const NOBODY = new Set<string>();

describe('install', () => {
  it('puts what is absent and what is older, in order, and leaves what is current', async () => {
    const cluster = aCluster();
    const results = await install(
      cluster,
      [found(pipeline, 'absent'), found(part, 'current'), found(template, 'older', 0)],
      NOBODY,
    );
    expect(results.map(({ did }) => did)).toEqual(['installed', 'kept', 'upgraded']);
    expect(cluster.sent).toEqual(['PUT /_ingest/pipeline/p', 'PUT /_index_template/t']);
  });

  it.each(['foreign', 'changed', 'newer', 'unreadable'] as const)(
    'overwrites nothing that is %s, and names it',
    async (state) => {
      const cluster = aCluster();
      const [result] = await install(cluster, [found(part, state, 9)], NOBODY);
      expect(result).toMatchObject({ did: 'conflict', name: 'c', message: expect.stringContaining('“c”') });
      expect(cluster.sent).toEqual([]);
    },
  );

  it('overwrites it when its very id is confirmed', async () => {
    const cluster = aCluster();
    const results = await install(
      cluster,
      [found(part, 'foreign'), found(pipeline, 'foreign')],
      new Set(['component_template/c']),
    );
    expect(results.map(({ did }) => did)).toEqual(['replaced', 'conflict']);
    expect(cluster.sent).toEqual(['PUT /_component_template/c']);
  });

  it('goes on where there are no processors, but puts nothing that would need the pipeline', async () => {
    const cluster = aCluster((method, path) =>
      method === 'PUT' && path.startsWith('/_ingest')
        ? { statusCode: 400, reason: 'No processor type exists with name [grok]' }
        : undefined,
    );
    const results = await install(cluster, [found(pipeline, 'absent'), found(part, 'absent'), found(template, 'absent')], NOBODY);
    expect(results.map(({ did }) => did)).toEqual(['refused', 'installed', 'refused']);
    expect(results[0]?.message).toContain('no ingest processor “grok”');
    expect(results[2]?.message).toContain('refers to ingest_pipeline/p');
    expect(cluster.sent).toEqual(['PUT /_component_template/c']);
  });

  it.each([
    [pipeline, 'manage_ingest_pipelines'],
    [part, 'manage_index_templates'],
    [template, 'manage_index_templates'],
    [{ ...part, kind: 'lifecycle_policy' as const }, 'manage_ilm'],
  ])('names the privilege that %j needs', async (installable, privilege) => {
    const cluster = aCluster(() => ({ statusCode: 403, reason: 'unauthorized' }));
    const [result] = await install(cluster, [found(installable, 'absent')], NOBODY);
    expect(result).toMatchObject({ did: 'refused', message: expect.stringContaining(privilege) });
  });

  it('passes on that Elasticsearch cannot be reached', async () => {
    const cluster = aCluster(() => ({ statusCode: 503, reason: 'down' }));
    await expect(install(cluster, [found(part, 'absent')], NOBODY)).rejects.toThrow('down');
  });
});

describe('uninstall', () => {
  it('removes what is ours in reverse, whatever its version, and nothing else', async () => {
    const cluster = aCluster();
    const all = [found(pipeline, 'older'), found(part, 'foreign'), found(template, 'newer')];
    const results = await uninstall(cluster, all, NOBODY);
    expect(results.map(({ name, did }) => [name, did])).toEqual([
      ['t', 'removed'],
      ['c', 'conflict'],
      ['p', 'removed'],
    ]);
    expect(cluster.sent).toEqual(['DELETE /_index_template/t', 'DELETE /_ingest/pipeline/p']);
  });

  it('takes what has gone meanwhile for done', async () => {
    const cluster = aCluster(() => ({ statusCode: 404, reason: 'missing' }));
    expect((await uninstall(cluster, [found(part, 'current')], NOBODY))[0]?.did).toBe('kept');
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
});
