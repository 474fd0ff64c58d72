import type { MlOverviewRequest } from '../../common/contract/ml_overview';
import { buildMlOverview } from '../anomalies/build_ml_overview';
import type { RequestContext } from '../context';

export const createMlOverviewRoute =
  (dependencies: { now: () => number }) => (_request: MlOverviewRequest, context: RequestContext) =>
    buildMlOverview(context, dependencies);
