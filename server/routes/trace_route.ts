import type { TraceRequest } from '../../common/contract/trace';
import type { RequestContext } from '../context';
import { buildTrace } from '../traces/build_trace';

export const createTraceRoute = (dependencies: { now: () => number }) => (request: TraceRequest, context: RequestContext) =>
  buildTrace(request, context, dependencies);
