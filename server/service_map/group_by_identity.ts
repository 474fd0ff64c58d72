import type { EdgeId } from '../../common/domain/edge';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import type { TrafficRow } from '../queries/traffic_by_key';
import type { AccessLogReader, AddressBook } from '../sources/source';
import { addFigures } from './add_figures';
import type { CalleeDraft, EdgeDraft, PeerDraft } from './drafts';
import { createUnifier } from '../detection/unite_identities';

interface Rows {
  caller: TrafficRow[];
  callee: TrafficRow[];
  peer: TrafficRow[];
}

interface Grouped {
  edges: Map<EdgeId, EdgeDraft>;
  callees: Map<ServiceId, CalleeDraft>;
  peers: Map<EdgeId, PeerDraft>;
  namelessLines: number;
  unattributedLines: number;
}

/** Rows by the telemetry's own keys become edges and services; several keys can be one of them. */
export function groupByIdentity(rows: Rows, reader: AccessLogReader, book: AddressBook): Grouped {
  const callerRows = rows.caller.map((row) => ({ row, edge: reader.identifyEdge(row.key) }));
  const calleeRows = rows.callee.map((row) => ({ row, service: reader.identifyCallee(row.key, book) }));
  const unify = createUnifier(allIdentities(callerRows, calleeRows));
  const grouped: Grouped = { edges: new Map(), callees: new Map(), peers: new Map(), namelessLines: 0, unattributedLines: 0 };

  const zones = new Map<ServiceId, Set<string>>();
  for (const { row, edge } of callerRows) {
    if (edge.kind === 'nameless') grouped.namelessLines += row.figures.lines;
    if (edge.kind !== 'edge') continue;
    const source = unify(edge.source, edge.destination.zone);
    const destination = unify(edge.destination, source.zone);
    if (source.zone !== undefined) zones.set(source.id, (zones.get(source.id) ?? new Set()).add(source.zone));
    addEdge(grouped.edges, source, destination, row);
  }
  for (const draft of grouped.edges.values()) draft.source = withAgreedZone(draft.source, zones.get(draft.source.id));
  for (const { row, service } of calleeRows) {
    if (service) addCallee(grouped.callees, unify(service), row);
    else grouped.unattributedLines += row.figures.lines;
  }
  for (const row of rows.peer) {
    const pair = reader.identifyPeer(row.key);
    if (!pair) continue;
    const id = edgeId(unify(pair.source, pair.destination.zone).id, unify(pair.destination, pair.source.zone).id);
    const known = grouped.peers.get(id);
    grouped.peers.set(
      id,
      known ? { figures: addFigures(known.figures, row.figures), withoutLatency: true } : { figures: row.figures },
    );
  }
  return grouped;
}

function* allIdentities(
  callers: Array<{ edge: ReturnType<AccessLogReader['identifyEdge']> }>,
  callees: Array<{ service: ServiceIdentity | undefined }>,
): Iterable<ServiceIdentity> {
  for (const { edge } of callers) if (edge.kind === 'edge') yield* [edge.source, edge.destination];
  for (const { service } of callees) if (service) yield service;
}

function addEdge(edges: Grouped['edges'], source: ServiceIdentity, destination: ServiceIdentity, row: TrafficRow): void {
  const id = edgeId(source.id, destination.id);
  const known = edges.get(id);
  if (!known) {
    edges.set(id, { source, destination, figures: row.figures, parts: [row.key] });
    return;
  }
  known.figures = addFigures(known.figures, row.figures);
  known.parts.push(row.key);
}

function addCallee(callees: Grouped['callees'], service: ServiceIdentity, row: TrafficRow): void {
  const known = callees.get(service.id);
  if (!known) {
    callees.set(service.id, { service, figures: row.figures, instances: row.instances ?? 0, parts: [row.key] });
    return;
  }
  known.figures = addFigures(known.figures, row.figures);
  known.instances += row.instances ?? 0;
  known.parts.push(row.key);
}

/** A service whose proxies run in two zones is in none of them, on whichever edge each was seen. */
function withAgreedZone({ zone: _, ...service }: ServiceIdentity, zones: ReadonlySet<string> | undefined): ServiceIdentity {
  const [zone, another] = zones ?? [];
  return zone === undefined || another !== undefined ? service : { ...service, zone };
}
