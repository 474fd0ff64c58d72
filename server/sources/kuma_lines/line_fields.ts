/** What a line can say. */
export type LineField =
  | 'startTime'
  | 'arrival'
  | 'source'
  | 'destination'
  | 'sourceAddress'
  | 'destinationAddress'
  | 'duration'
  | 'bytesReceived'
  | 'bytesSent'
  | 'mesh'
  | 'zone'
  | 'workload'
  | 'direction'
  | 'upstreamCluster'
  | 'method'
  | 'path'
  | 'protocol'
  | 'status'
  | 'flags'
  | 'details'
  | 'requestId'
  | 'traceId'
  | 'peer'
  | 'tlsVersion'
  | 'userAgent'
  | 'upstreamTime';

/** Where a dialect keeps it, by dotted name. */
export type LineFields = Readonly<Record<LineField, string>>;

/** A document is a line when it has these. */
export const ESSENTIAL = ['source', 'destination', 'duration'] as const satisfies readonly LineField[];
