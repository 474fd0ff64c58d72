import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { Breakdown, Dimension, DimensionBreakdown } from '../../common/domain/breakdown';
import { DIMENSIONS } from '../../common/domain/breakdown';
import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import type { SideRequest } from '../queries/side_search';
import { toElapsed } from '../queries/to_elapsed';
import { toExcluded } from '../queries/to_excluded';
import { toFigures } from '../queries/to_figures';
import type { DimensionRow, DimensionRows, TrafficByDimension } from '../queries/traffic_by_dimension';
import { ROWS, buildTrafficByDimension, heldDimensions, readTrafficByDimension } from '../queries/traffic_by_dimension';
import { buildTrafficByPattern, readTrafficByPattern, toAsked } from '../queries/traffic_by_pattern';
import type { AccessLogReader } from '../sources/source';
import { findSideReader } from './find_side_reader';
import { toSideCoverage } from './to_side_coverage';

/** One side of an edge or service by everything that its lines tell: one search, and one more where paths are logged. */
export async function buildTrafficBreakdown(
  request: TrafficDetailRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<Breakdown> {
  const started = now();
  const { side, parts, from, to } = request;
  const elapsed = toElapsed({ from, to }, started);
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await findSideReader(request, context, runner);
  const asked: SideRequest = { indices, range: { from, to }, side, parts, exclude: toExcluded(request.hide, reader) };
  const found = readTrafficByDimension(await runner.run(buildTrafficByDimension(asked, reader)), side, reader);
  const byPattern = await searchPatterns(asked, reader, runner, found);
  return {
    range: elapsed,
    lines: found.lines,
    dimensions: DIMENSIONS.map((dimension) => {
      const access = reader.dimensions[side][dimension];
      if ('lack' in access) return { dimension, lack: access.lack };
      const rows = found.dimensions.get(dimension) ?? { rows: [], told: 0, isApproximate: false };
      return toDimension(dimension, access.isPath ? { ...rows, rows: byPattern } : rows, found.lines, elapsed);
    }),
    coverage: toSideCoverage({ reader, indices, lines: found.lines, runner, took: now() - started }),
  };
}

/** Two searches at most: the second when ids of few routes filled the list that patterns were made of, and there is room for more. */
async function searchPatterns(
  asked: SideRequest,
  reader: AccessLogReader,
  runner: SearchRunner,
  { patterns }: TrafficByDimension,
): Promise<DimensionRow[]> {
  const [, access] = heldDimensions(reader, asked.side).find(([, { isPath }]) => isPath) ?? [];
  const first = toAsked(patterns);
  if (!access || first.length === 0) return [];
  const { rows, further } = readTrafficByPattern(await runner.run(buildTrafficByPattern(asked, reader, access, first)), first);
  const second = toAsked(further, ROWS - first.length);
  if (second.length > 0) {
    const search = buildTrafficByPattern(asked, reader, access, second, first);
    rows.push(...readTrafficByPattern(await runner.run(search), second).rows);
  }
  return rows.sort((a, b) => b.figures.lines - a.figures.lines).slice(0, ROWS);
}

function toDimension(
  dimension: Dimension,
  { rows, told, isApproximate }: DimensionRows,
  lines: number,
  elapsed: TimeRange,
): DimensionBreakdown {
  if (told === 0 && lines > 0) return { dimension, lack: 'empty' };
  const shown = rows.reduce((sum, { figures }) => sum + figures.lines, 0);
  return {
    dimension,
    rows: rows.map(({ value, second, figures }) => ({
      value,
      ...(second === undefined ? {} : { method: second }),
      figures: toFigures(figures, elapsed),
    })),
    // Lines may arrive between two searches.
    others: Math.max(0, told - shown),
    untold: Math.max(0, lines - told),
    isApproximate,
  };
}
