import type { ImpactRequest } from '../../common/contract/impact';
import type { RequestContext } from '../context';
import { buildImpact } from '../traces/build_impact';

export const createImpactRoute = (dependencies: { now: () => number }) => (request: ImpactRequest, context: RequestContext) =>
  buildImpact(request, context, dependencies);
