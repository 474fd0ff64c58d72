import { ProblemError } from '../../common/contract/problem_error';
import type { TrafficFramesRequest } from '../../common/contract/traffic_frames';
import type { CoverageNote } from '../../common/domain/coverage';
import type { TimeRange } from '../../common/domain/time_range';
import { durationOf } from '../../common/domain/time_range';
import type { TrafficFrames } from '../../common/domain/traffic_frames';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { findReader } from '../detection/find_reader';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toExcluded } from '../queries/to_excluded';
import type { FramesPage, FramesRequest } from '../queries/traffic_by_frame';
import { CELLS, PAGES, buildTrafficByFrame, readTrafficByFrame } from '../queries/traffic_by_frame';
import type { AccessLogReader } from '../sources/source';
import { chooseInterval } from './choose_interval';
import { toSideCoverage } from './to_side_coverage';

/** More are not seen as a film, fewer are not one. */
const MOST_FRAMES = 60;
const FEWEST_FRAMES = 4;
/** Keys of the past that the map does not know yet. */
const SPARE = 1.05;

/** The whole mesh, frame by frame: at most three searches. What they do not hold is cut, whole edges at a time, and the coverage says so. */
export async function buildTrafficFrames(
  request: TrafficFramesRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<TrafficFrames> {
  const started = now();
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await findReader(context, { from: request.from, to: request.to }, runner);
  if (!reader) {
    throw new ProblemError(404, {
      code: 'no_access_logs',
      indices,
      message: `No index of ${indices} holds access logs of this time. Choose another time range.`,
    });
  }
  const plan = toPlan(toElapsed({ from: request.from, to: request.to }, started), request.keys);
  const asked: FramesRequest = { indices, exclude: toExcluded(request.hide, reader), ...plan };
  const { rows, lines, isCut } = await searchPages(asked, reader, runner);
  const coverage = toSideCoverage({ reader, indices, lines, runner, took: now() - started });
  const notes: CoverageNote[] = [...coverage.notes, ...(isCut ? [{ code: 'edges_cut' as const, shown: rows.length }] : [])];
  return {
    range: plan.range,
    interval: milliseconds(plan.interval),
    starts: Array.from({ length: plan.frames }, (_, frame) => epochMs(plan.range.from + frame * plan.interval)),
    rows,
    coverage: { ...coverage, notes },
  };
}

/** As many frames as their cells allow, beginning where Elasticsearch lets intervals begin: at multiples of themselves. */
function toPlan(range: TimeRange, keys: number): Pick<FramesRequest, 'range' | 'interval' | 'frames'> {
  const most = Math.max(FEWEST_FRAMES, Math.min(MOST_FRAMES, Math.floor(CELLS / (keys * SPARE)) - 1));
  // Cut at multiples of the interval, a window of n intervals touches n + 1 of them.
  const interval = chooseInterval(range, Math.max(1, most - 1));
  const from = epochMs(Math.floor(range.from / interval) * interval);
  const aligned = { from, to: range.to };
  return { range: aligned, interval, frames: Math.ceil(durationOf(aligned) / interval) };
}

async function searchPages(asked: FramesRequest, reader: AccessLogReader, runner: SearchRunner) {
  const rows: FramesPage['rows'] = [];
  let lines = 0;
  let after: FramesPage['after'];
  for (let page = 0; page < PAGES; page += 1) {
    const read = readTrafficByFrame(await runner.run(buildTrafficByFrame(asked, reader, after)), asked);
    rows.push(...read.rows);
    ({ after } = read);
    lines = Math.max(lines, read.lines);
    if (!after) break;
  }
  return { rows, lines, isCut: after !== undefined };
}
