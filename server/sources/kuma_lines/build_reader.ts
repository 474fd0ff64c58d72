import type { SourceId } from '../../../common/domain/source_id';
import type { AccessLogReader, EdgeIdentity, TimeAccess } from '../source';
import type { FieldCatalogue } from '../field_catalogue';
import { concerning } from './concerning';
import { decode } from './decode';
import { toDimensions } from './dimensions';
import type { FieldAccess } from '../field_access';
import { exactAccess, numberAccess, timeAccess, typesWithin } from '../field_access';
import type { LineFields } from './line_fields';
import { ESSENTIAL } from './line_fields';
import { ABSENT } from './line_values';
import { identifyAddress, identifyEdge, identifyPeerUri, identifyWorkload, toAddressBook } from './identify';
import { buildPredicates } from './predicates';
import { writtenBy } from './written_by';

/** How lines can be read from these indices; undefined when none of them holds any. */
export function buildLineReader(id: SourceId, fields: LineFields, catalogue: FieldCatalogue): AccessLogReader | undefined {
  const indices = new Set(catalogue.indices.filter((index) => holdsLines(fields, catalogue, index)));
  if (indices.size === 0) return undefined;

  const readFromSource: AccessLogReader['readFromSource'] = {};
  const unprepared: string[] = [];
  const use = (access: FieldAccess, type: 'long' | 'keyword'): string | undefined => {
    if (access?.way === 'read_from_source') {
      readFromSource[access.field] = type;
      unprepared.push(access.field);
    }
    return access?.field;
  };
  /** Needed when a user asks for it, not by every map: no reason to call an index unprepared. */
  const exactNow = (field: string) => {
    const access = exactAccess(catalogue, field, indices);
    if (access?.way === 'read_from_source') readFromSource[access.field] = 'keyword';
    return access?.field;
  };
  const exact = (field: string) => use(exactAccess(catalogue, field, indices), 'keyword');
  const number = (field: string) => use(numberAccess(catalogue, field, indices), 'long');

  /** Worth asking only where the index has it: read from every document it would cost more than it tells. */
  const indexed = (field: string) => {
    const access = exactAccess(catalogue, field, indices);
    return access?.way === 'as_is' ? access.field : undefined;
  };

  /** Read as it is in the document, whatever its type. */
  const present = (field: string) => (typesWithin(catalogue, field, indices).size > 0 ? field : undefined);

  const source = exact(fields.source) ?? fields.source;
  const destination = exact(fields.destination) ?? fields.destination;
  const sourceAddress = exact(fields.sourceAddress);
  const destinationAddress = exact(fields.destinationAddress);
  const [mesh, zone, workload, upstreamCluster, peer] = [
    fields.mesh,
    fields.zone,
    fields.workload,
    fields.upstreamCluster,
    fields.peer,
  ].map(exact);
  const status = number(fields.status);
  const flags = exact(fields.flags);
  const duration = number(fields.duration) ?? fields.duration;
  const bytesReceived = number(fields.bytesReceived);
  const bytesSent = number(fields.bytesSent);
  const method = exact(fields.method);
  const path = exactNow(fields.path);
  const time = resolveTime(fields, catalogue, indices);
  if (time.kind !== 'date') unprepared.push(time.field);
  if (time.kind === 'read_from_source') readFromSource[time.field] = 'date';
  if (time.dateField === fields.arrival && arrivalKind(fields, catalogue, indices) === 'read_from_source') {
    readFromSource[fields.arrival] = 'date';
  }

  const callerKey = [source, destination];
  const place = (field: string | undefined) => (field === undefined ? undefined : callerKey.push(field) - 1);
  const places = {
    source: 0,
    destination: 1,
    mesh: place(mesh),
    zone: place(zone),
    workload: place(workload),
    upstreamCluster: place(upstreamCluster),
  };

  return {
    id,
    ...(indices.size < catalogue.indices.length ? { onlyIndices: [...indices].sort() } : {}),
    readFromSource,
    time,
    fields: { duration, ...defined({ bytesReceived, bytesSent, status, flags, details: present(fields.details) }) },
    joins: defined({ traceId: indexed(fields.traceId), requestId: indexed(fields.requestId) }),
    properties: defined({
      path: indexed(fields.path),
      method: indexed(fields.method),
      status: indexed(fields.status) ?? status,
      flags: indexed(fields.flags),
      caller: indexed(fields.source),
      destination: indexed(fields.destination),
      instance: indexed(fields.destinationAddress),
      zone: indexed(fields.zone),
      userAgent: indexed(fields.userAgent),
    }),
    callerKey,
    calleeKey: [...(workload ? [workload] : []), destination, sourceAddress ?? destination, ...(mesh ? [mesh] : [])],
    calleeNamed: workload ? 1 : 0,
    ...(workload && peer ? { peerKey: [workload, peer] } : {}),
    instance: destination,
    dimensions: toDimensions({
      destination,
      ...defined({ method, path, status, flags, sourceAddress, destinationAddress, zone, peer }),
    }),
    ...(sourceAddress && destinationAddress
      ? {
          addressBook: {
            ofCaller: [sourceAddress, source] as [string, string],
            ofCallee: [destinationAddress, destination] as [string, string],
          },
        }
      : {}),
    is: buildPredicates({
      source,
      destination,
      duration,
      ...defined({
        sourceAddress,
        destinationAddress,
        workload,
        direction: exact(fields.direction),
        method,
        protocol: exact(fields.protocol),
        status,
        flags,
        userAgent: exact(fields.userAgent),
      }),
    }),
    unprepared,
    says: defined({
      start: present(fields.startTime),
      duration: present(fields.duration),
      status: present(fields.status),
      flags: present(fields.flags),
      bytes: present(fields.bytesSent),
      destination_address: present(fields.destinationAddress),
      direction: present(fields.direction),
      path: present(fields.path),
      trace_id: present(fields.traceId),
      mesh: present(fields.mesh),
      zone: present(fields.zone),
      full_names: present(fields.upstreamCluster),
      peer: present(fields.peer),
      user_agent: present(fields.userAgent),
    }),
    identifyEdge: (key) =>
      withCallerZone(identifyEdge(key, places), places.zone === undefined ? null : (key[places.zone] ?? null)),
    concerning: (ends) => ({
      all: [
        ...(ends.source ? [concerning({ bare: source, full: workload }, ends.source)] : []),
        ...(ends.destination ? [concerning({ bare: destination, full: upstreamCluster }, ends.destination)] : []),
      ],
    }),
    writtenBy: (line) => writtenBy(line, { source, destination, ...defined({ sourceAddress, workload }) }),
    toAddressBook,
    identifyCallee: (key, book) => {
      const [named, addressed] = workload ? [key[0], key.slice(1)] : [null, key];
      return identifyWorkload(named) ?? identifyAddress(addressed, book);
    },
    identifyPeer: (key) => {
      const [callee, caller] = [identifyWorkload(key[0]), identifyPeerUri(key[1])];
      return callee && caller ? { source: caller, destination: callee } : undefined;
    },
    decode: (document) => decode(document, fields),
  };
}

/** Where the caller's proxies run, when its identity does not say: for filters and groups, not for identity. */
function withCallerZone(edge: EdgeIdentity, zone: string | null): EdgeIdentity {
  if (edge.kind !== 'edge' || edge.source.zone !== undefined || zone === null || zone === ABSENT) return edge;
  return { ...edge, source: { ...edge.source, zone } };
}

/** An index in which `source` is an object (ECS `source.ip`) holds other documents. */
function holdsLines(fields: LineFields, catalogue: FieldCatalogue, index: string): boolean {
  return ESSENTIAL.every((field) => typesWithin(catalogue, fields[field], new Set([index])).size > 0);
}

/** The start of a request counts, not the arrival of its line: see docs/adr/0010-which-time-counts.md. */
function resolveTime(fields: LineFields, catalogue: FieldCatalogue, indices: ReadonlySet<string>): TimeAccess {
  const start = timeAccess(catalogue, fields.startTime, indices);
  const isEverywhere = (field: string) => [...indices].every((index) => typesWithin(catalogue, field, new Set([index])).size > 0);
  // Lines without a start would be in no window: then all count by what all have.
  if (start === undefined || (!isEverywhere(fields.startTime) && isEverywhere(fields.arrival))) {
    return { field: fields.arrival, kind: arrivalKind(fields, catalogue, indices), dateField: fields.arrival, isArrival: true };
  }
  return {
    field: fields.startTime,
    kind: start,
    dateField: start === 'date' ? fields.startTime : fields.arrival,
    isArrival: false,
    ...(fields.arrival !== fields.startTime &&
    isEverywhere(fields.arrival) &&
    timeAccess(catalogue, fields.arrival, indices) === 'date'
      ? { arrivalField: fields.arrival }
      : {}),
  };
}

/** Shippers write a date; an index without date detection keeps it as text, which has no newest value. */
function arrivalKind(fields: LineFields, catalogue: FieldCatalogue, indices: ReadonlySet<string>): 'date' | 'read_from_source' {
  return ['date', undefined].includes(timeAccess(catalogue, fields.arrival, indices)) ? 'date' : 'read_from_source';
}

function defined<T extends Record<string, string | undefined>>(fields: T): { [Key in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: string };
}
