import type { RawKey } from '../../common/domain/edge';
import type { ServiceIdentity } from '../../common/domain/service';
import type { TraceSourceId } from '../../common/domain/source_id';
import type { Span, TraceEvent, TraceId } from '../../common/domain/trace';
import type { FieldCatalogue } from './field_catalogue';
import type { Predicate } from './predicate';
import type { EdgeIdentity } from './source';

/** A dialect of spans. */
export interface TraceSource {
  id: TraceSourceId;
  /** Every field whose type must be known before the source can be resolved. */
  fieldsToLookUp: readonly string[];
  /** How to read this dialect from these indices: empty when none of them holds it, two where it keeps kinds of spans apart. */
  resolve(catalogue: FieldCatalogue): TraceReader[];
}

/** A dialect as these indices hold it; field names in it are ready to be searched. */
export interface TraceReader {
  id: TraceSourceId;
  /** The indices of the pattern that hold this dialect; undefined when all do. */
  onlyIndices?: string[];
  /** Fields to be read from the document at search time because the index does not have them in a usable type. */
  readFromSource: Record<string, 'long' | 'date' | 'keyword'>;
  /** A date: when a span starts. */
  time: string;
  fields: TraceFields;
  /** What `fields.duration` counts: 1,000,000 a millisecond for nanoseconds. */
  durationUnits: number;
  is: {
    span: Predicate;
    /** An annotation or a log line that carries a trace id; meets nothing where the dialect keeps them elsewhere. */
    event: Predicate;
    client: Predicate;
    server: Predicate;
    /** Where a trace begins: no parent, and not the server's half of a shared span. */
    root: Predicate;
    failed: Predicate;
  };
  /** Fields that together tell the call that a client's span is about; empty where the indices do not say whom it calls. */
  callKey: string[];
  identifyCall(key: RawKey): EdgeIdentity;
  /** Spans that a service wrote. */
  writtenBy(service: ServiceIdentity): Predicate;
  /** A client's spans whose call goes to a service. */
  calling(service: ServiceIdentity): Predicate;
  /** Spans whose status lies from `from` to below `below`: one status, or a hundred of them. */
  withStatus(from: number, below: number): Predicate;
  /** Undefined for a document that is no span of this dialect. */
  decodeSpan(document: StoredDocument): Span | undefined;
  decodeEvent(document: StoredDocument): DecodedEvent | undefined;
}

export interface TraceFields {
  traceId: string;
  service?: string;
  duration?: string;
  method?: string;
  /** Whole address, or path: what a part of a path is looked for in. */
  url?: string;
  name?: string;
  requestId?: string;
  status?: string;
  /** Further fields that a text is looked for in. */
  texts: string[];
}

export interface StoredDocument {
  index: string;
  id: string;
  source: unknown;
}

/** name: `cr` (client received) and `ss` (server sent) of Zipkin end a span. */
export interface DecodedEvent extends Omit<TraceEvent, 'span'> {
  traceId: TraceId;
  spanId?: string;
  name?: string;
}
