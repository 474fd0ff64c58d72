import type { ProxyNumbersRequest } from '../../common/contract/proxy_numbers';
import type { RequestContext } from '../context';
import { buildProxyNumbers } from '../proxy_metrics/build_proxy_numbers';

export const createProxyNumbersRoute =
  (dependencies: { now: () => number }) => (request: ProxyNumbersRequest, context: RequestContext) =>
    buildProxyNumbers(request, context, dependencies);
