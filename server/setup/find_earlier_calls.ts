import type { ServiceIdentity } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import type { SearchRunner } from '../queries/search_runner';
import type { AccessLogReader } from '../sources/source';
import { buildPairs, readPairs } from './logged_calls';
import { canMean } from './match_service';
import type { Ends, SeenCall, SeenCalls } from './seen';
import { unlessRefused } from './unless_refused';

const MONTH = 30 * 24 * 3_600_000;
/** More services of one name, or more meshes, than these are not told apart beforehand. */
const MEANT = 20;

/** Logged calls that can be of these ends in the month before a window: one search. cut: there were more than it may take, or it was refused. */
export async function findEarlierCalls(
  { range, source, destination }: { range: TimeRange } & Ends,
  { reader, ...seen }: Pick<SeenCalls, 'calls' | 'inbound'> & { reader: AccessLogReader },
  context: RequestContext,
  runner: SearchRunner,
): Promise<{ calls: SeenCall[]; cut: boolean }> {
  const { accessLogIndices: indices } = context.settings;
  const earlier = { from: epochMs(Math.max(0, range.from - MONTH)), to: range.from };
  const everybody = [
    ...seen.calls.flatMap((call) => [call.source, call.destination]),
    ...seen.inbound.map(({ service }) => service),
  ];
  const only = {
    all: [
      { any: findMeant(source, everybody).map((end) => reader.concerning({ source: end })) },
      { any: findMeant(destination, everybody).map((end) => reader.concerning({ destination: end })) },
    ],
  };
  const { answer } = await unlessRefused(context, async () =>
    readPairs(await runner.run(buildPairs({ indices, range: earlier, reader }, only)), reader),
  );
  return answer ?? { calls: [], cut: true };
}

/**
 * Services that a name can mean, as full as they are known: a bare name says nothing of how a full one begins, and by it alone every line of the month would
 * have to be read. Who is not seen in the window is looked for in every mesh that is.
 */
export function findMeant(asked: ServiceIdentity, everybody: readonly ServiceIdentity[]): ServiceIdentity[] {
  if (asked.mesh !== undefined) return [asked];
  const known = new Map(everybody.filter((service) => canMean(asked, service)).map((service) => [service.id, service]));
  const full = [...known.values()].filter(({ mesh }) => mesh !== undefined);
  if (full.length > 0 && full.length <= MEANT) return full;
  const meshes = new Set(everybody.flatMap(({ mesh }) => mesh ?? []));
  if (meshes.size === 0 || meshes.size > MEANT) return [asked];
  return [...meshes].map((mesh) => ({ ...asked, mesh }));
}
