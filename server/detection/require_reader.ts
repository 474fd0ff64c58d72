import { ProblemError } from '../../common/contract/problem_error';
import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import type { SearchRunner } from '../queries/search_runner';
import type { AccessLogReader } from '../sources/source';
import { findReader } from './find_reader';

/** As {@link findReader}, for what the map has told before: that nobody can read it any more is the answer (404). */
export async function requireReader(
  context: RequestContext,
  range: TimeRange,
  runner: Pick<SearchRunner, 'remark'>,
): Promise<AccessLogReader> {
  const reader = await findReader(context, range, runner);
  if (reader) return reader;
  throw new ProblemError(404, {
    code: 'outdated',
    message: `No index of ${context.settings.accessLogIndices} holds access logs any more. Load the map again.`,
  });
}
