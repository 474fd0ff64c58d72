import type { FindTracesRequest } from '../../common/contract/find_traces';
import type { RequestContext } from '../context';
import { findTraces } from '../traces/find_traces';

export const createFindTracesRoute =
  (dependencies: { now: () => number }) => (request: FindTracesRequest, context: RequestContext) =>
    findTraces(request, context, dependencies);
