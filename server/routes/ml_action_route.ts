import type { MlActionRequest } from '../../common/contract/ml_action';
import { runMlAction } from '../anomalies/run_ml_action';
import type { RequestContext } from '../context';

export const createMlActionRoute = (dependencies: { now: () => number }) => (request: MlActionRequest, context: RequestContext) =>
  runMlAction(request, context, dependencies);
