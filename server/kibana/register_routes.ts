import { api } from '../../common/contract/api';
import type { Endpoint } from '../../common/contract/endpoint';
import type { App, EndpointName } from '../app';
import type { Logger, RequestContext } from '../context';
import { toProblem } from '../to_problem';
import type { HandlerContext, KibanaRequest, RouteConfig, RouteHandler, RouteValidator, Router } from './kibana_contracts';
import { API_PRIVILEGE, apiPrivilege } from './privileges';

export interface RouteDependencies {
  app: App;
  logger: Pick<Logger, 'error'>;
  buildContext: (context: HandlerContext, request: KibanaRequest, signal: AbortSignal) => Promise<RequestContext>;
}

/** Larger than the longest list of keys a page asks for, small enough to parse without being noticed. */
const MAX_BODY_BYTES = 1_048_576;

/** The contract validates, so that Kibana and the preview refuse the same things in the same words. */
const passOn: RouteValidator = (data, { ok }) => ok(data);

/** Every endpoint of the contract becomes a route that only users with the feature's privilege may call. */
export function registerRoutes(router: Router, { app, logger, buildContext }: RouteDependencies): void {
  for (const name of Object.keys(api) as EndpointName[]) {
    const { method } = api[name];
    const handle: RouteHandler = async (context, request, response) => {
      const signal = abortSignalOf(request);
      const input = method === 'get' ? request.query : request.body;
      const { status, body } = await buildContext(context, request, signal).then(
        (requestContext) => app.respond(name, input, requestContext),
        (error: unknown) => {
          const outcome = toProblem(error, signal);
          if (outcome.problem.code === 'internal')
            logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
          return { status: outcome.status, body: outcome.problem };
        },
      );
      return response.custom({ statusCode: status, body, bypassErrorFormat: true });
    };
    router[method](routeConfig(name), handle);
  }
}

function routeConfig(name: EndpointName): RouteConfig {
  const { method, path, needs }: Pick<Endpoint<unknown, unknown>, 'method' | 'path' | 'needs'> = api[name];
  const privileges = needs === undefined ? [API_PRIVILEGE] : [API_PRIVILEGE, apiPrivilege(needs)];
  return {
    path,
    // Both forms of the same guard: 8.x reads the tag, 9.x the other, and each drops what it does not know.
    security: { authz: { requiredPrivileges: privileges } },
    options: {
      access: 'internal',
      tags: privileges.map((privilege) => `access:${privilege}`),
      ...(method === 'post' ? { body: { maxBytes: MAX_BODY_BYTES, accepts: ['application/json'] } } : {}),
    },
    validate: method === 'get' ? { query: passOn } : { body: passOn },
  };
}

/** Aborts when the browser has gone; the subscription ends with the request. */
function abortSignalOf(request: KibanaRequest): AbortSignal {
  const controller = new AbortController();
  request.events.aborted$.subscribe(() => controller.abort());
  return controller.signal;
}
