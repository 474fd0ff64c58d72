import type { ServiceIdentity } from '../../common/domain/service';
import type { SeenIn, UnknownCalls } from '../../common/domain/setup';
import type { AccessLogReader } from '../sources/source';

/** A call that a signal knows. */
export interface SeenCall {
  signal: 'logs' | 'traces' | 'metrics';
  source: ServiceIdentity;
  destination: ServiceIdentity;
  /** Lines, spans, or samples. */
  count: number;
  newest: number;
}

/** Inbound lines by who wrote them. */
export interface Received {
  service: ServiceIdentity;
  lines: number;
}

/** What one signal knows, and why it may know more or nothing. */
export interface Seen<Each> {
  seen: Each[];
  /** There are more than one search may take. */
  cut?: boolean;
  /** Why it can say nothing. */
  unknown?: UnknownCalls;
}

export interface SeenCalls {
  calls: SeenCall[];
  inbound: Received[];
  /** Undefined: no index holds access logs, or they may not be read. */
  reader: AccessLogReader | undefined;
  /** Signals that know more than was looked through. */
  cut: SeenIn[];
  /** Signals that can say nothing, and why. */
  unknown: Array<{ signal: SeenIn; why: UnknownCalls }>;
}

/** The two ends that somebody asked about. */
export interface Ends {
  source: ServiceIdentity;
  destination: ServiceIdentity;
}
