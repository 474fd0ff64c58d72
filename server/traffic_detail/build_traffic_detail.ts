import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import type { RawKey } from '../../common/domain/edge';
import type { TrafficDetail } from '../../common/domain/edge_detail';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { ProblemError } from '../../common/contract/problem_error';
import { findReader } from '../detection/find_reader';
import { toExcluded } from '../queries/to_excluded';
import { createSearchRunner } from '../queries/search_runner';
import { toElapsed } from '../queries/to_elapsed';
import { toFigures } from '../queries/to_figures';
import type { DetailRequest } from '../queries/traffic_over_time';
import { buildTrafficOverTime, keyFields, readTrafficOverTime } from '../queries/traffic_over_time';
import type { AccessLogReader } from '../sources/source';
import { chooseInterval } from './choose_interval';
import { toDiscoverQuery } from './to_discover_query';

const SLOWEST = 10;

/** Keys of callers are whole; a callee that names itself has a shorter key. */
const fitsKey = (part: RawKey, side: 'caller' | 'callee', reader: AccessLogReader) =>
  part.length === keyFields(reader, side).length || (side === 'callee' && part.length > 0 && part.length === reader.calleeNamed);

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
  const reader = await findReader(context, range, runner);
  if (!reader) {
    throw new ProblemError(404, {
      code: 'bad_request',
      message: `No index of ${indices} holds access logs any more. Load the map again.`,
    });
  }
  if (parts.some((part) => !fitsKey(part, side, reader))) {
    throw new ProblemError(400, {
      code: 'bad_request',
      field: 'parts',
      message: 'parts: does not fit the access logs as they are indexed now. Load the map again.',
    });
  }
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
    coverage: {
      sources: [
        {
          id: reader.id,
          indices,
          state: figures.lines > 0 ? 'read' : 'quiet',
          lines: figures.lines,
          ...(newest === undefined ? {} : { newest: epochMs(newest) }),
        },
      ],
      searches: runner.count(),
      took: milliseconds(now() - started),
      notes: runner.notes(),
    },
  };
}
