import type { Dimension, DimensionLack } from '../../common/domain/breakdown';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { LineWriter } from '../../common/domain/lines_around';
import type { RawKey } from '../../common/domain/edge';
import type { ServiceIdentity } from '../../common/domain/service';
import type { SourceId } from '../../common/domain/source_id';
import type { CommonProperty } from '../../common/domain/trace';
import type { FieldCatalogue } from './field_catalogue';
import type { Predicate } from './predicate';

/** What a line can say, beside who called whom. */
export type LineFact =
  | 'start'
  | 'duration'
  | 'status'
  | 'flags'
  | 'bytes'
  | 'destination_address'
  | 'direction'
  | 'path'
  | 'trace_id'
  | 'mesh'
  | 'zone'
  | 'full_names'
  | 'peer'
  | 'user_agent';

/** A dialect of access logs. */
export interface AccessLogSource {
  id: SourceId;
  /** Every field whose type must be known before the source can be resolved. */
  fieldsToLookUp: readonly string[];
  /** Dates by which an index can be told to hold nothing of a window; the start is preferred where an index has it. */
  timeFields: { start: string; arrival: string };
  /** How to read this dialect from these indices; undefined when none of them holds it. */
  resolve(catalogue: FieldCatalogue): AccessLogReader | undefined;
}

/**
 * A dialect as these indices hold it. Field names in it are ready to be searched: the same line may have been indexed as a
 * number or as text, as a keyword or as text with a keyword beside it.
 */
export interface AccessLogReader {
  id: SourceId;
  /** The indices of the pattern that hold this dialect; undefined when all do. */
  onlyIndices?: string[];
  /** Fields to be read from the document at search time because the index does not have them in a usable type. */
  readFromSource: Record<string, 'long' | 'date' | 'keyword'>;
  time: TimeAccess;
  fields: {
    duration: string;
    bytesReceived?: string;
    bytesSent?: string;
    status?: string;
    flags?: string;
    /** Envoy's words for how a request ended. */
    details?: string;
  };
  /** What a line is found by from a span of the same request; undefined where the format has no such field. */
  joins: { traceId?: string; requestId?: string };
  /** Fields whose values a line can have in common with others, by what they mean. */
  properties: Partial<Record<CommonProperty, string>>;
  /** Fields that together tell the edge of an outbound line. */
  callerKey: string[];
  /**
   * Fields that together tell the service of an inbound line. The first `calleeNamed` of them are enough where they are present;
   * a key that stops there says nothing about the others.
   */
  calleeKey: string[];
  /** How many of calleeKey name the service outright, on lines that are `named`: 0 when the format has no such field. */
  calleeNamed: number;
  /** Fields that tell the service of an inbound line and its caller, proven by mTLS; undefined when the format has none. */
  peerKey?: string[];
  /** A field with a value for each proxy, to count instances with. */
  instance: string;
  /** What outbound lines (caller) and inbound lines (callee) can be told apart by. */
  dimensions: Record<'caller' | 'callee', Record<Dimension, DimensionAccess>>;
  /** Inbound lines that do not name their service have an address: outbound lines tell whose it is. [address field, name field] */
  addressBook?: { ofCaller: [address: string, name: string]; ofCallee: [address: string, name: string] };
  is: {
    /** A line of this dialect, not another document of the same index. */
    line: Predicate;
    outbound: Predicate;
    inbound: Predicate;
    /** An upstream was reached. */
    answered: Predicate;
    /** An inbound line that names its service outright; meets nothing when the format has no such field. */
    named: Predicate;
    /** The proxy's flags say that no upstream was reached; meets nothing when flags are not logged. */
    unreached: Predicate;
    http: Predicate;
    /** A connection, not a request; to be asked of lines without a status only. Meets nothing when the format cannot tell. */
    tcp: Predicate;
    /** Health checks of platforms; undefined when the format cannot tell. */
    probe?: Predicate;
  };
  /** Fields that cost more than they should, because no template prepared the index for them. */
  unprepared: string[];
  /** Where lines keep what, by meaning, as far as any index has it: to count the lines that say it. Not for searching values. */
  says: Partial<Record<LineFact, string>>;
  identifyEdge(key: RawKey): EdgeIdentity;
  /** Lines that can be of an edge with these ends: every line of it, and perhaps others. An end that is left out may be anybody. */
  concerning(ends: { source?: ServiceIdentity; destination?: ServiceIdentity }): Predicate;
  /** Lines that the proxy wrote which wrote this one; undefined where the line does not tell. */
  writtenBy(line: LineWriter): Predicate | undefined;
  /** Pairs of address and raw name, as outbound lines hold them, as a book; an address with two names is no evidence. */
  toAddressBook(pairs: ReadonlyArray<[address: string, name: string]>): AddressBook;
  identifyCallee(key: RawKey, book: AddressBook): ServiceIdentity | undefined;
  identifyPeer(key: RawKey): { source: ServiceIdentity; destination: ServiceIdentity } | undefined;
  decode(document: { index: string; id: string; source: unknown }): AccessLogLine;
}

/** plumbing: the proxies' own traffic, no edge. nameless: the line does not say who or whom. */
export type EdgeIdentity =
  { kind: 'edge'; source: ServiceIdentity; destination: ServiceIdentity } | { kind: 'plumbing' } | { kind: 'nameless' };

/** Address without port → raw name of the service that sits there. */
export type AddressBook = ReadonlyMap<string, string>;

/**
 * Fields of a dimension, or why there are none. The first tells lines apart, a second those of one value again; values in `absent`
 * say nothing. isPath: values are paths of requests, and countless where they hold ids.
 */
export type DimensionAccess = { fields: string[]; absent: Array<string | number>; isPath?: true } | { lack: DimensionLack };

export interface TimeAccess {
  field: string;
  /**
   * date: mapped as a date. text: ISO 8601 in UTC kept as a keyword, which sorts as time does. read_from_source: neither.
   */
  kind: 'date' | 'text' | 'read_from_source';
  /** A mapped date for Discover and for freshness; the arrival time when the start is not a date. */
  dateField: string;
  /** True when the format has no start time and arrival has to do. */
  isArrival: boolean;
  /** A mapped date of when the line arrived, where every line has one beside its start. */
  arrivalField?: string;
}
