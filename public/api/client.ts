import type { Api } from '../../common/contract/api';
import { api } from '../../common/contract/api';
import type { RequestOf, ResponseOf } from '../../common/contract/endpoint';
import type { Host, Query } from '../host/host';

/** One call an endpoint. Rejects with HttpFailure; an aborted call rejects as the host's fetch does. */
export type Client = {
  [Name in keyof Api]: (request: RequestOf<Api[Name]>, signal?: AbortSignal) => Promise<ResponseOf<Api[Name]>>;
};

export function createClient(host: Pick<Host, 'http'>): Client {
  const client: Record<string, unknown> = {};
  for (const [name, { method, path }] of Object.entries(api)) {
    client[name] = (request: object, signal?: AbortSignal) =>
      host.http(method === 'get' ? { method, path, query: toQuery(request), signal } : { method, path, body: request, signal });
  }
  return client as Client;
}

/** Empty texts and lists mean "no filter": they stay out of the address. */
function toQuery(request: object): Query {
  const given = Object.entries(request).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries<Query[string]>(given);
}
