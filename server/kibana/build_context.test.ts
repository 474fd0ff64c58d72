import type { ElasticsearchReader, ElasticsearchTransport, SecurityReader } from '../context';
import { buildContext } from './build_context';
import type { HandlerContext, KibanaRequest, StartPlugins } from './kibana_contracts';

const nothingSaved = { find: async () => ({ saved_objects: [] }), create: async () => undefined, delete: async () => undefined };

/** Doubles stand for Kibana only: what it hands to a route. */
const asCurrentUser = { security: {}, transport: {} } as ElasticsearchReader & {
  security: SecurityReader;
  transport: ElasticsearchTransport;
};
const asInternalUser = { search: async () => Promise.reject(new Error('not asked')) };
const request = {} as KibanaRequest;
const { signal } = new AbortController();

function aContext({ setting, licence = 'trial' }: { setting?: unknown; licence?: string | undefined } = {}): HandlerContext {
  return {
    core: Promise.resolve({
      savedObjects: { client: nothingSaved },
      elasticsearch: { client: { asCurrentUser, asInternalUser } },
      uiSettings: { client: { get: async () => setting } },
    }),
    licensing: Promise.resolve({ license: { type: licence } }),
  };
}

const build = (context: HandlerContext, plugins: StartPlugins = {}) =>
  buildContext(context, request, signal, {
    config: { indices: { accessLogs: 'from-kibana-yml-*', traces: 'traces-*', metrics: 'metrics-*' } },
    startPlugins: () => Promise.resolve(plugins),
  });

test('reads as the user who asks, and carries the signal', async () => {
  const context = await build(aContext());
  expect(context.elasticsearch).toBe(asCurrentUser);
  expect(context.signal).toBe(signal);
  expect(context.licence).toEqual({ type: 'trial' });
});

test.each([
  ['mesh-*', 'mesh-*'],
  ['  mesh-*,eu:mesh-* ', 'mesh-*,eu:mesh-*'],
  ['', 'from-kibana-yml-*'],
  ['   ', 'from-kibana-yml-*'],
  [undefined, 'from-kibana-yml-*'],
  [42, 'from-kibana-yml-*'],
])('the advanced setting %p means the indices %p', async (setting, expected) => {
  expect((await build(aContext({ setting }))).settings.accessLogIndices).toBe(expected);
});

test('knows the space, and does without the spaces plugin', async () => {
  const spaces = { spacesService: { getSpaceId: jest.fn(() => 'team-a') } };
  expect((await build(aContext(), { spaces })).space).toBe('team-a');
  expect(spaces.spacesService.getSpaceId).toHaveBeenCalledWith(request);
  expect((await build(aContext())).space).toBe('default');
});

test('says so when the licence is not known yet', async () => {
  const context = { ...aContext(), licensing: Promise.resolve({ license: {} }) };
  expect((await build(context)).licence).toEqual({ type: 'unknown' });
});

test('asks what somebody may read only where people log in', async () => {
  const loggedIn = (user: { username: string } | null) => ({ security: { authc: { getCurrentUser: () => user } } });
  expect((await build(aContext(), loggedIn({ username: 'ada' }))).security).toBe(asCurrentUser.security);
  expect(await build(aContext(), loggedIn(null))).not.toHaveProperty('security');
  expect(await build(aContext())).not.toHaveProperty('security');
});
