import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { LatencyHeatmap } from '../../common/domain/latency_heatmap';
import { milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import type { HeatmapRequest } from '../queries/latency_heatmap';
import { BOUNDS, buildLatencyHeatmap as buildSearch, readLatencyHeatmap } from '../queries/latency_heatmap';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toExcluded } from '../queries/to_excluded';
import { chooseInterval } from './choose_interval';
import { findSideReader } from './find_side_reader';
import { toSideCoverage } from './to_side_coverage';

/** How many requests of an edge or a service took how long, over time: one search. */
export async function buildLatencyHeatmap(
  request: TrafficDetailRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<LatencyHeatmap> {
  const started = now();
  const { side, parts, from, to } = request;
  const elapsed = toElapsed({ from, to }, started);
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await findSideReader(request, context, runner);
  const interval = chooseInterval(elapsed);
  const exclude = toExcluded(request.hide, reader);
  const ask: HeatmapRequest = { indices, range: { from, to }, elapsed, side, parts, exclude, interval };
  const columns = readLatencyHeatmap(await runner.run(buildSearch(ask, reader)));
  const lines = columns.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0);
  return {
    range: elapsed,
    interval,
    bounds: BOUNDS.map(milliseconds),
    columns,
    coverage: toSideCoverage({ reader, indices, lines, runner, took: now() - started }),
  };
}
