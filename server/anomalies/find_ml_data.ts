import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { findReader } from '../detection/find_reader';
import type { MlData } from '../ml/ml_data';
import { buildEdgeCount, readEdgeCount } from '../queries/edge_count';
import { createSearchRunner } from '../queries/search_runner';

/** Models are sized by a day. */
const LOOK_BACK = 24 * 3_600_000;

/** What jobs would read, and how much it is: one search. Undefined: there are no access logs. */
export async function findMlData(context: RequestContext, now: number): Promise<MlData | undefined> {
  const runner = createSearchRunner(context);
  const range = { from: epochMs(now - LOOK_BACK), to: epochMs(now) };
  const reader = await findReader(context, range, runner);
  if (!reader) return undefined;
  const indices = context.settings.accessLogIndices;
  const edges = readEdgeCount(await runner.run(buildEdgeCount({ indices, range }, reader)));
  return { reader, indices, edges, space: context.space };
}
