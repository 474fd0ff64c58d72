import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import { milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { toExcluded } from '../queries/to_excluded';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toFigures } from '../queries/to_figures';
import type { DetailRequest } from '../queries/traffic_over_time';
import { buildTrafficOverTime, readTrafficOverTime } from '../queries/traffic_over_time';
import { chooseInterval } from './choose_interval';
import { findSideReader } from './find_side_reader';
import { toDiscoverQuery } from './to_discover_query';
import { toSideCoverage } from './to_side_coverage';

const SLOWEST = 10;

/** One side of an edge or service in one window: one search. */
export async function buildTrafficDetail(
  request: TrafficDetailRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<TrafficDetail> {
  const started = now();
  const { side, parts, from, to } = request;
  const range = { from, to };
  const elapsed = toElapsed(range, started);
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await findSideReader(request, context, runner);
  const exclude = toExcluded(request.hide, reader);
  const interval = chooseInterval(elapsed);
  const detail: DetailRequest = { indices, range, elapsed, side, parts, exclude, interval, slowest: SLOWEST };
  const { figures, points, documents, newest } = readTrafficOverTime(
    await runner.run(buildTrafficOverTime(detail, reader)),
    detail,
  );
  return {
    figures: toFigures(figures, elapsed),
    series: { range: elapsed, interval: milliseconds(detail.interval), points },
    slowest: documents.map((document) => reader.decode(document)),
    discover: toDiscoverQuery({ indices, range, side, parts, exclude }, reader),
    coverage: toSideCoverage({ reader, indices, lines: figures.lines, newest, runner, took: now() - started }),
  };
}
