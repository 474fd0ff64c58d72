import { api } from '../../common/contract/api';
import type { RequestContext } from '../context';
import type { HandlerContext, KibanaRequest, RouteConfig, RouteHandler } from './kibana_contracts';
import { registerRoutes } from './register_routes';

/** Doubles stand for Kibana only: its router, its request and its response factory. */
const kibanaContext = {} as HandlerContext;
const requestContext = {} as RequestContext;

function register(overrides: { respond?: jest.Mock; buildContext?: jest.Mock } = {}) {
  const routes = new Map<string, { method: string; config: RouteConfig; handler: RouteHandler }>();
  const collect = (method: string) => (config: RouteConfig, handler: RouteHandler) =>
    void routes.set(config.path, { method, config, handler });
  const respond = overrides.respond ?? jest.fn().mockResolvedValue({ status: 200, body: { edges: [] } });
  const buildContext = overrides.buildContext ?? jest.fn().mockResolvedValue(requestContext);
  registerRoutes(
    { get: collect('get'), post: collect('post') },
    { app: { respond }, logger: { error: () => undefined }, buildContext },
  );
  return { routes, respond, buildContext };
}

function aRequest({ query, body }: { query?: unknown; body?: unknown } = {}) {
  const leavers: Array<() => void> = [];
  const request: KibanaRequest = { query, body, events: { aborted$: { subscribe: (next) => leavers.push(next) } } };
  return { request, leave: () => leavers.forEach((leaver) => leaver()) };
}

const response = { custom: jest.fn((options: unknown) => options) };
const routeOf = ({ routes }: ReturnType<typeof register>, name: keyof typeof api) => routes.get(api[name].path)!;

test('registers every endpoint of the contract with its method', () => {
  const { routes } = register();
  expect([...routes].map(([path, { method }]) => ({ method, path }))).toEqual(
    Object.values(api).map(({ method, path }) => ({ method, path })),
  );
});

test('guards every route in both forms, for 8.x and for 9.x, and keeps it internal', () => {
  for (const { config } of register().routes.values()) {
    const { requiredPrivileges } = config.security.authz;
    expect(requiredPrivileges[0]).toBe('meshObservability');
    expect(config.options).toMatchObject({ access: 'internal', tags: requiredPrivileges.map((name) => `access:${name}`) });
  }
});

test('what changes something needs a privilege of its own, and looking does not', () => {
  const registered = register();
  expect(routeOf(registered, 'serviceMap').config.security.authz.requiredPrivileges).toEqual(['meshObservability']);
  expect(routeOf(registered, 'knownFinding').config.security.authz.requiredPrivileges).toEqual([
    'meshObservability',
    'meshObservability_knownFindings',
  ]);
});

test('limits bodies where there are bodies, and only there', () => {
  for (const { method, config } of register().routes.values()) {
    expect(config.options.body?.maxBytes).toBe(method === 'post' ? 1_048_576 : undefined);
    expect(Object.keys(config.validate)).toEqual([method === 'post' ? 'body' : 'query']);
  }
});

test('leaves validation to the contract', () => {
  const { config } = routeOf(register(), 'serviceMap');
  const ok = jest.fn((value: unknown) => ({ value }));
  expect(config.validate.query!({ from: 'never' }, { ok, badRequest: jest.fn() })).toEqual({ value: { from: 'never' } });
});

test('hands a GET its query, a POST its body, and answers as the app does', async () => {
  const registered = register();
  const { request } = aRequest({ query: { from: '1' }, body: { side: 'caller' } });

  await routeOf(registered, 'serviceMap').handler(kibanaContext, request, response);
  expect(registered.respond).toHaveBeenLastCalledWith('serviceMap', { from: '1' }, requestContext);
  expect(response.custom).toHaveBeenLastCalledWith({ statusCode: 200, body: { edges: [] }, bypassErrorFormat: true });

  await routeOf(registered, 'trafficDetail').handler(kibanaContext, request, response);
  expect(registered.respond).toHaveBeenLastCalledWith('trafficDetail', { side: 'caller' }, requestContext);
});

test('an error keeps its status and its problem', async () => {
  const problem = { code: 'bad_request', field: 'from', message: 'from: is required.' };
  const registered = register({ respond: jest.fn().mockResolvedValue({ status: 400, body: problem }) });
  await routeOf(registered, 'serviceMap').handler(kibanaContext, aRequest().request, response);
  expect(response.custom).toHaveBeenLastCalledWith({ statusCode: 400, body: problem, bypassErrorFormat: true });
});

test('a context that cannot be built is a problem like any other', async () => {
  const down = Object.assign(new Error('connect ECONNREFUSED'), { name: 'ConnectionError' });
  const registered = register({ buildContext: jest.fn().mockRejectedValue(down) });
  await routeOf(registered, 'serviceMap').handler(kibanaContext, aRequest().request, response);
  expect(registered.respond).not.toHaveBeenCalled();
  expect(response.custom).toHaveBeenLastCalledWith(
    expect.objectContaining({ statusCode: 503, body: expect.objectContaining({ code: 'elasticsearch_unreachable' }) }),
  );
});

test('a browser that leaves aborts what runs for it', async () => {
  const registered = register();
  const { request, leave } = aRequest();
  await routeOf(registered, 'serviceMap').handler(kibanaContext, request, response);
  const signal = registered.buildContext.mock.lastCall[2] as AbortSignal;
  expect(signal.aborted).toBe(false);
  leave();
  expect(signal.aborted).toBe(true);
});
