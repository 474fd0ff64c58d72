import type { FindingsRequest } from '../../common/contract/findings';
import type { RequestContext } from '../context';
import type { AnomaliesDependencies } from '../anomalies/build_findings';
import { buildFindings } from '../anomalies/build_findings';

export const createFindingsRoute = (dependencies: AnomaliesDependencies) => (request: FindingsRequest, context: RequestContext) =>
  buildFindings(request, context, dependencies);
