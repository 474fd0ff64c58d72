import { ProblemError } from '../../common/contract/problem_error';
import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { RawKey } from '../../common/domain/edge';
import type { RequestContext } from '../context';
import { requireReader } from '../detection/require_reader';
import type { SearchRunner } from '../queries/search_runner';
import { keyFields } from '../queries/side_search';
import type { AccessLogReader } from '../sources/source';

/** How the lines of these keys are read. Throws a ProblemError when there are no such lines any more, or the keys fit others. */
export async function findSideReader(
  { from, to, side, parts }: TrafficDetailRequest,
  context: RequestContext,
  runner: SearchRunner,
): Promise<AccessLogReader> {
  const reader = await requireReader(context, { from, to }, runner);
  if (parts.some((part) => !fitsKey(part, side, reader))) {
    throw new ProblemError(400, {
      code: 'outdated',
      field: 'parts',
      message: 'parts: does not fit the access logs as they are indexed now. Load the map again.',
    });
  }
  return reader;
}

/** Keys of callers are whole; a callee that names itself has a shorter key. */
const fitsKey = (part: RawKey, side: 'caller' | 'callee', reader: AccessLogReader) =>
  part.length === keyFields(reader, side).length || (side === 'callee' && part.length > 0 && part.length === reader.calleeNamed);
