import type { CoverageNote } from '../../common/domain/coverage';
import { isAboutRights } from '../../common/domain/coverage';
import type { EdgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import type { KeyGroup } from '../queries/latency_by_group';
import { GROUP_LIMIT, buildLatencyByGroup, fitsSearch, readLatencyByGroup } from '../queries/latency_by_group';
import type { SearchRunner } from '../queries/search_runner';
import type { TrafficRows } from '../queries/traffic_by_key';
import { buildCalleeTraffic, buildCallerTraffic, readAddresses, readPeers, readTraffic } from '../queries/traffic_by_key';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { CalleeDraft, EdgeDraft, PeerDraft } from './drafts';
import { groupByIdentity } from './group_by_identity';

export interface TrafficRequest {
  indices: string;
  range: TimeRange;
  exclude: Predicate[];
}

export interface CollectedTraffic {
  edges: Map<EdgeId, EdgeDraft>;
  callees: Map<ServiceId, CalleeDraft>;
  peers: Map<EdgeId, PeerDraft>;
  caller: TrafficRows;
  callee: TrafficRows;
  namelessLines: number;
  unattributedLines: number;
  /** Edges and services whose percentiles would have taken too many clauses. */
  withoutLatency: number;
  /** Lines may be missing on one side or the other: what was cut, what failed, or what the user's role does not cover. Nothing can be proven. */
  incomplete?: 'answer_incomplete' | 'role_limited';
}

const NO_ROWS: TrafficRows = { rows: [], cut: false, lines: 0, unreadableDurations: 0, flaggedLines: 0 };

/** Of a cluster without access logs. */
export const NO_TRAFFIC: CollectedTraffic = {
  edges: new Map(),
  callees: new Map(),
  peers: new Map(),
  caller: NO_ROWS,
  callee: NO_ROWS,
  namelessLines: 0,
  unattributedLines: 0,
  withoutLatency: 0,
};

/** All that access logs say about a window: two searches, and a third when somebody has several names. */
export async function collectTraffic(
  request: TrafficRequest,
  reader: AccessLogReader,
  runner: SearchRunner,
): Promise<CollectedTraffic> {
  const [callerResponse, calleeResponse] = await Promise.all([
    runner.run(buildCallerTraffic(request, reader)),
    runner.run(buildCalleeTraffic(request, reader)),
  ]);
  const caller = readTraffic(callerResponse);
  const callee = readTraffic(calleeResponse);
  const grouped = groupByIdentity(
    { caller: caller.rows, callee: callee.rows, peer: readPeers(calleeResponse) },
    reader,
    reader.toAddressBook(readAddresses(callerResponse)),
  );
  const withoutLatency = await addLatencies(request, reader, runner, [...grouped.edges.values(), ...grouped.callees.values()]);
  const incomplete = whyIncomplete(caller.cut || callee.cut, runner.notes());
  return { ...grouped, caller, callee, withoutLatency, ...(incomplete && { incomplete }) };
}

/** What a role keeps out is its administrator's to change; everything else, trying again or a shorter time. */
function whyIncomplete(isCut: boolean, notes: readonly CoverageNote[]): CollectedTraffic['incomplete'] {
  if (!isCut && notes.length === 0) return undefined;
  return isCut || !notes.every(isAboutRights) ? 'answer_incomplete' : 'role_limited';
}

/** Percentiles of everybody with several parts, in one search. Returns how many had to go without. */
async function addLatencies(
  request: TrafficRequest,
  reader: AccessLogReader,
  runner: SearchRunner,
  drafts: Array<EdgeDraft | CalleeDraft>,
) {
  const open = drafts.filter(({ figures, parts }) => parts.length > 1 && figures.answered > 0 && !figures.percentiles);
  const asked = open
    .map((draft) => ({ draft, group: toGroup(draft) }))
    .filter(({ group }) => fitsSearch(group))
    .sort((a, b) => b.draft.figures.lines - a.draft.figures.lines)
    .slice(0, GROUP_LIMIT);
  const groups = asked.map(({ group }) => group);
  const latencies = groups.length > 0 ? await searchLatencies(request, reader, runner, groups) : undefined;
  for (const draft of open) draft.withoutLatency = true;
  if (!latencies) return open.length;
  asked.forEach(({ draft }, place) => {
    const percentiles = latencies[place];
    draft.withoutLatency = false;
    if (percentiles) draft.figures = { ...draft.figures, percentiles };
  });
  return open.length - asked.length;
}

/** A search too large for this Elasticsearch costs its percentiles, not the map. */
async function searchLatencies(request: TrafficRequest, reader: AccessLogReader, runner: SearchRunner, groups: KeyGroup[]) {
  try {
    return readLatencyByGroup(await runner.run(buildLatencyByGroup(request, reader, groups)));
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (statusCode !== 400 && statusCode !== 413) throw error;
    return undefined;
  }
}

const toGroup = (draft: EdgeDraft | CalleeDraft): KeyGroup => ({
  side: 'destination' in draft ? 'caller' : 'callee',
  parts: draft.parts,
});
