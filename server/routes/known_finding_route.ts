import type { KnownFindingRequest } from '../../common/contract/known_finding';
import { keepKnownFinding } from '../anomalies/keep_known_finding';
import type { RequestContext } from '../context';

export const createKnownFindingRoute =
  (dependencies: { now: () => number }) => (request: KnownFindingRequest, context: RequestContext) =>
    keepKnownFinding(request, context, dependencies);
