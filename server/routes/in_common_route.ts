import type { InCommonRequest } from '../../common/contract/in_common';
import type { RequestContext } from '../context';
import { buildInCommon } from '../traces/build_in_common';

export const createInCommonRoute = (dependencies: { now: () => number }) => (request: InCommonRequest, context: RequestContext) =>
  buildInCommon(request, context, dependencies);
