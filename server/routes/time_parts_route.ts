import type { TimePartsRequest } from '../../common/contract/time_parts';
import type { RequestContext } from '../context';
import { buildTimeParts } from '../traces/build_time_parts';

export const createTimePartsRoute =
  (dependencies: { now: () => number }) => (request: TimePartsRequest, context: RequestContext) =>
    buildTimeParts(request, context, dependencies);
