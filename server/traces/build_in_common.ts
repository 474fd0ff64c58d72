import type { InCommonRequest } from '../../common/contract/in_common';
import type { CommonProperty, InCommon } from '../../common/domain/trace';
import { milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { requireReader } from '../detection/require_reader';
import type { CommonRequest, RawCommon, RawCommonValue } from '../queries/common_values';
import { buildCommonValues, buildPassedThrough, readCommonValues, readPassedThrough } from '../queries/common_values';
import { createSearchRunner } from '../queries/search_runner';
import { toExcluded } from '../queries/to_excluded';
import { FEWEST, evaluateCommon } from './evaluate_common';
import { toTraceCoverage } from './to_trace_coverage';

const PROPERTIES: readonly CommonProperty[] = [
  ...([
    'path',
    'method',
    'status',
    'flags',
    'caller',
    'destination',
    'instance',
    'zone',
    'userAgent',
    'version',
    'through',
  ] as const),
];

/** What slow or failed requests have in common, from access logs: they hold every request. One or two searches. */
export async function buildInCommon(
  request: InCommonRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<InCommon> {
  const started = now();
  const { from, to, side, parts, hide, slowerThan } = request;
  const indices = context.settings.accessLogIndices;
  const runner = createSearchRunner(context);
  const reader = await requireReader(context, { from, to }, runner);
  const ask: CommonRequest = {
    indices,
    range: { from, to },
    side,
    parts,
    exclude: toExcluded(hide, reader),
    ...(slowerThan === undefined ? {} : { slowerThan }),
  };
  const raw = readCommonValues(await runner.run(buildCommonValues(ask, reader)), reader);
  const tooFew = Math.min(raw.among.lines, raw.rest.lines) < FEWEST;
  const follow = tooFew ? undefined : buildPassedThrough(ask, reader, raw);
  const through = follow ? readPassedThrough(await runner.run(follow)) : [];
  return {
    compared: { among: raw.among.lines, rest: raw.rest.lines },
    ...(slowerThan === undefined ? {} : { slowerThan: milliseconds(slowerThan) }),
    values: evaluateCommon([...raw.values, ...through], (value) => sizesOf(value, raw)),
    unknown: PROPERTIES.filter((property) => !isKnown(property, reader.properties, reader.joins.traceId)),
    ...(tooFew ? { tooFew: { needed: FEWEST } } : {}),
    coverage: toTraceCoverage({ indices, runner, took: now() - started }),
  };
}

const isKnown = (property: CommonProperty, properties: Partial<Record<CommonProperty, string>>, traceId: string | undefined) =>
  property === 'through' ? traceId !== undefined : properties[property] !== undefined;

/** Where requests passed is known of the traces that were followed, everything else of every line. */
const sizesOf = ({ property }: RawCommonValue, { among, rest }: RawCommon) =>
  property === 'through'
    ? { among: among.traceIds.length, rest: rest.traceIds.length }
    : { among: among.lines, rest: rest.lines };
