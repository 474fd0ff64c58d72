import type { MlRequest } from '../../common/domain/ml';
import type { RequestContext } from '../context';

/** The calls of one request of a user's, counted. */
export interface MlSession {
  send<T>(request: MlRequest): Promise<T>;
  count(): number;
}

/** Undefined where the host gives no way to Elasticsearch's own endpoints. */
export function createMlSession({ transport, signal }: Pick<RequestContext, 'transport' | 'signal'>): MlSession | undefined {
  if (!transport) return undefined;
  let calls = 0;
  return {
    async send<T>({ method, path, body }: MlRequest) {
      calls += 1;
      const [where = '', query] = path.split('?');
      const querystring = Object.fromEntries(new URLSearchParams(query));
      return (await transport.request({ method, path: where, querystring, ...(body ? { body } : {}) }, { signal })) as T;
    },
    count: () => calls,
  };
}
