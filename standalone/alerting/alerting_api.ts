import type { AlertingApiOptions, ApiAnswer, ApiRequest, ApiRoute } from './api_route';
import { ok } from './api_route';
import { CONNECTOR_ROUTES } from './connector_api';
import { RULE_ROUTES } from './rule_api';

/** Kibana's own paths and bodies (8.12 and later), as far as this plugin's pages use them. */
const ROUTES: readonly ApiRoute[] = [
  ['GET', /^\/api\/alerting\/_health$/, () => ok({ is_sufficiently_secure: true, has_permanent_encryption_key: true })],
  ...RULE_ROUTES,
  ...CONNECTOR_ROUTES,
];

/** Undefined: nothing of Kibana's alerting is at this address. */
export async function answerAlerting(options: AlertingApiOptions, request: ApiRequest): Promise<ApiAnswer | undefined> {
  for (const [method, path, handle] of ROUTES) {
    const found = request.method === method ? path.exec(request.path) : null;
    if (found) return handle(options, request, found.slice(1).map(decode));
  }
  return undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
