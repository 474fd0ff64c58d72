import type { ServiceIdentity } from '../../common/domain/service';
import type { EdgeEvidence } from '../../common/domain/setup';
import { epochMs } from '../../common/domain/units';
import { canMean, findAlike } from './match_service';
import type { Ends, SeenCall, SeenCalls } from './seen';

const SHOWN = 6;

/** Why an edge is not there, from what every signal knows of its ends. Most telling first; empty when there is nothing to go by. */
export function evaluateMissingEdge(
  asked: Ends,
  { calls, inbound }: Pick<SeenCalls, 'calls' | 'inbound'>,
  earlier: readonly SeenCall[],
): EdgeEvidence[] {
  const logs = calls.filter(({ signal }) => signal === 'logs');
  const isEdge = ({ source, destination }: SeenCall) => canMean(asked.source, source) && canMean(asked.destination, destination);
  const logged = logs.filter(isEdge);
  const lines = count(logged);
  const everybody = [
    ...calls.flatMap(({ source, destination }) => [source, destination]),
    ...inbound.map(({ service }) => service),
  ];
  return [
    ...(lines > 0 ? [{ code: 'logged' as const, lines, newest: newestOf(logged) }] : []),
    ...(lines === 0 ? before(earlier.filter(isEdge)) : []),
    ...(['source', 'destination'] as const).flatMap((end) => nameOf(end, asked[end], everybody)),
    ...(lines === 0 ? ofSides(asked, logs, inbound) : []),
    ...otherSignals(calls.filter(isEdge), lines),
  ];
}

function before(seen: readonly SeenCall[]): EdgeEvidence[] {
  return seen.length > 0 ? [{ code: 'logged_before', lines: count(seen), newest: newestOf(seen) }] : [];
}

function nameOf(end: 'source' | 'destination', asked: ServiceIdentity, everybody: readonly ServiceIdentity[]): EdgeEvidence[] {
  const meant = new Map(everybody.filter((service) => canMean(asked, service)).map((service) => [service.id, service]));
  if (meant.size === 0)
    return [
      {
        code: 'name_unknown',
        end,
        alike: findAlike(
          asked.name,
          everybody.map(({ name }) => name),
        ),
      },
    ];
  // A bare name and a full one can be one service; two full ones are two.
  const places = new Set([...meant.values()].map(({ mesh = '', zone = '', namespace = '' }) => `${mesh}/${zone}/${namespace}`));
  const isContradictory = [...meant.values()].some((one) => [...meant.values()].some((other) => !canMean(one, other)));
  return isContradictory && places.size > 1 ? [{ code: 'name_ambiguous', end, services: [...meant.keys()].slice(0, SHOWN) }] : [];
}

/** What lines of either end say while none is of both. */
function ofSides({ source, destination }: Ends, logs: readonly SeenCall[], inbound: SeenCalls['inbound']): EdgeEvidence[] {
  const bySource = logs.filter((call) => canMean(source, call.source));
  const toDestination = logs.filter((call) => canMean(destination, call.destination));
  const received = inbound.filter(({ service }) => canMean(destination, service)).reduce((sum, { lines }) => sum + lines, 0);
  const outside = bySource.filter(({ destination: { kind } }) => kind === 'passthrough' || kind === 'unidentified');
  const found: EdgeEvidence[] = [];
  if (bySource.length === 0 && received > 0 && toDestination.length === 0)
    found.push({ code: 'only_inbound', inbound: received });
  if (bySource.length === 0 && logs.length > 0)
    found.push({ code: 'source_silent', others: new Set(logs.map((call) => call.source.id)).size });
  if (outside.length > 0) found.push({ code: 'passthrough', lines: count(outside), destinations: names(outside, 'destination') });
  if (bySource.length > outside.length)
    found.push({ code: 'source_calls_others', lines: count(bySource), destinations: names(bySource, 'destination') });
  if (toDestination.length > 0)
    found.push({ code: 'others_call_destination', lines: count(toDestination), sources: names(toDestination, 'source') });
  return found;
}

function otherSignals(seen: readonly SeenCall[], lines: number): EdgeEvidence[] {
  const traced = seen.filter(({ signal }) => signal === 'traces');
  const counted = seen.filter(({ signal }) => signal === 'metrics');
  const spans = count(traced);
  return [
    ...(spans > 0 && lines > 0 && spans < lines * SAMPLED ? [{ code: 'traces_sampled' as const, traced: spans, lines }] : []),
    ...(spans > 0 && lines === 0 ? [{ code: 'seen_by_traces' as const, spans, newest: newestOf(traced) }] : []),
    ...(counted.length > 0 && lines === 0
      ? [{ code: 'seen_by_metrics' as const, samples: count(counted), newest: newestOf(counted) }]
      : []),
  ];
}

/** Fewer traces than this share of lines are sampled; a few are always still on their way. */
const SAMPLED = 0.9;

const count = (seen: readonly SeenCall[]) => seen.reduce((sum, each) => sum + each.count, 0);
const newestOf = (seen: readonly SeenCall[]) => epochMs(Math.max(0, ...seen.map(({ newest }) => newest)));

/** By how much each is called, most first. */
function names(seen: readonly SeenCall[], end: 'source' | 'destination'): string[] {
  const sorted = [...seen].sort((a, b) => b.count - a.count).map((call) => call[end].name);
  return [...new Set(sorted)].slice(0, SHOWN);
}
