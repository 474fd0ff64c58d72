import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { UsualTraffic } from '../../common/domain/usual_traffic';
import type { RequestContext } from '../context';
import { findUsual } from '../detection/find_usual';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toExcluded } from '../queries/to_excluded';
import { findSideReader } from './find_side_reader';
import { toSideCoverage } from './to_side_coverage';

/** What is usual of one side of an edge or service at these hours: one search. */
export async function buildUsualTraffic(
  request: TrafficDetailRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<UsualTraffic> {
  const started = now();
  const { side, parts, from, to } = request;
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await findSideReader(request, context, runner);
  const exclude = toExcluded(request.hide, reader);
  const range = toElapsed({ from, to }, started);
  const { points, days, lines } = await findUsual({ indices, exclude, range, side, parts }, reader, runner);
  return { points, days, coverage: toSideCoverage({ reader, indices, lines, runner, took: now() - started }) };
}
