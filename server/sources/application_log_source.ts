import type { Predicate } from './predicate';
import type { DecodedEvent, StoredDocument } from './trace_source';

/** How lines of applications' own logs are found by the trace that they were written in. Field names in it are ready to be searched. */
export interface ApplicationLogReader {
  /** The indices of the pattern that hold such lines; undefined when all do. */
  onlyIndices?: string[];
  /** Fields to be read from the document at search time because the index does not have them in a usable type. */
  readFromSource: Record<string, 'long' | 'date' | 'keyword'>;
  fields: { traceId: string };
  /** A date: when a line was written. */
  time: string;
  is: { event: Predicate };
  /** Undefined for a document that is no line of a log. */
  decodeEvent(document: StoredDocument): DecodedEvent | undefined;
}
