import type { LinesAroundRequest } from '../../common/contract/lines_around';
import type { RequestContext } from '../context';
import { buildLinesAround } from '../traffic_detail/build_lines_around';

export const createLinesAroundRoute =
  (dependencies: { now: () => number }) => (request: LinesAroundRequest, context: RequestContext) =>
    buildLinesAround(request, context, dependencies);
