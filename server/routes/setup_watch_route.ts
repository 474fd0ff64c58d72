import type { SetupWatchRequest } from '../../common/contract/setup_watch';
import type { RequestContext } from '../context';
import { buildWatch } from '../setup/build_watch';

export const createSetupWatchRoute =
  (dependencies: { now: () => number }) => (request: SetupWatchRequest, context: RequestContext) =>
    buildWatch(request, context, dependencies);
