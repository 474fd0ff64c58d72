import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import type { MlResults } from '../queries/ml_results';
import { buildMlLookUp, buildMlResults, MOST_RECORDS, readMlLookUp, readMlResults } from '../queries/ml_results';
import type { SearchRunner } from '../queries/search_runner';
import { tellError } from '../queries/tell_error';
import type { AccessLogReader } from '../sources/source';

/**
 * What Elastic ML has to say about a window: no search where it has never run or this user may not see it, otherwise one. Never rejects: the built-in
 * detector goes on by itself, and a remark says what is missing.
 */
export async function findMlResults(
  context: RequestContext,
  range: TimeRange,
  reader: AccessLogReader,
  runner: SearchRunner,
): Promise<MlResults | undefined> {
  try {
    const { elasticsearch, signal } = context;
    if (!readMlLookUp(await elasticsearch.fieldCaps(buildMlLookUp(range), { signal }))) return undefined;
    const results = readMlResults(await runner.run(buildMlResults(range, reader)));
    if (results.isCut) runner.remark({ code: 'ml_cut', shown: MOST_RECORDS });
    return results;
  } catch (error) {
    if (context.signal.aborted) throw error;
    runner.remark({ code: 'ml_failed', reason: tellError(error) });
    return undefined;
  }
}
