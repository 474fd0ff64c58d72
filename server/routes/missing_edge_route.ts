import type { MissingEdgeRequest } from '../../common/contract/missing_edge';
import type { RequestContext } from '../context';
import { explainMissingEdge } from '../setup/explain_missing_edge';

export const createMissingEdgeRoute = () => (request: MissingEdgeRequest, context: RequestContext) =>
  explainMissingEdge(request, context);
