import type { EdgeSignals } from './edge_signals';
import type { ServiceId } from './service';
import type { Bytes, Milliseconds, PerSecond, Ratio } from './units';

declare const brand: unique symbol;
export type EdgeId = string & { readonly [brand]: 'EdgeId' };

/** Cannot collide: a service id holds no unescaped `→` (see server/sources/kuma_names/to_identity.ts). */
export const edgeId = (source: ServiceId, destination: ServiceId) => `${source}→${destination}` as EdgeId;

/** tcp: the lines are connections, not requests; their duration is the connection's life. */
export type Protocol = 'http' | 'tcp' | 'mixed';

export interface Latency {
  p50: Milliseconds;
  p95: Milliseconds;
  p99: Milliseconds;
}

export interface Errors {
  /** HTTP: status 500 and above. TCP: the proxy's flag says that no upstream was reached. */
  count: number;
  /** count / known */
  ratio: Ratio;
  /** Lines that tell whether they failed: those with a status, or TCP lines with flags. */
  known: number;
}

/** What one side's proxies wrote. A figure that cannot be known is left out and named in `missing`. */
export interface TrafficFigures {
  /** Log lines: requests (HTTP) or ended connections (TCP). */
  lines: number;
  rate: PerSecond;
  /** Lines whose request reached an upstream; latency is about these only. */
  answered: number;
  /** Of answered lines with a readable duration. */
  latency?: Latency;
  errors?: Errors;
  bytesReceived?: Bytes;
  bytesSent?: Bytes;
  missing: MissingFigure[];
}

export interface MissingFigure {
  /** rate: only of an edge without lines, whose `lines` and `rate` then say nothing. */
  figure: 'rate' | 'latency' | 'errors' | 'bytes' | 'callee' | 'hiddenErrors' | 'gap';
  reason: MissingReason;
}

export type MissingReason =
  | 'none_answered'
  | 'duration_unreadable'
  | 'status_not_logged'
  | 'bytes_unreadable'
  | 'inbound_not_logged'
  | 'several_callers'
  | 'callers_outside_mesh'
  | 'inbound_not_attributed'
  | 'latencies_mixed'
  | 'too_many_parts'
  | 'answer_incomplete'
  | 'role_limited'
  | 'quiet_moment'
  | 'not_logged'
  | 'not_measured'
  | 'not_replayed';

/** Undefined of an edge without lines that no other signal could count. */
export const knownRate = ({ rate, missing }: TrafficFigures): PerSecond | undefined =>
  missing.some(({ figure }) => figure === 'rate') ? undefined : rate;

/** Why callee-side figures of a service may stand on an edge. */
export type CalleeProof = 'peer_identity' | 'single_caller';

export interface Edge {
  id: EdgeId;
  source: ServiceId;
  destination: ServiceId;
  protocol?: Protocol;
  /** Outbound lines, written by the source's proxies. */
  caller: TrafficFigures;
  /** Inbound lines, written by the destination's proxies, where it is proven that they belong to this edge. */
  callee?: TrafficFigures & { proof: CalleeProof };
  /** caller p50 minus callee p50: what network and proxies took. Below zero is chance: next to none. */
  gap?: Milliseconds;
  /** Errors the callee answered and retries hid from the caller. */
  hiddenErrors?: number;
  /** Which signals saw it; left out where only access logs are looked at. Without lines, `caller` holds the best other signal's figures. */
  signals?: EdgeSignals;
  /** The telemetry's own keys of this edge, to ask for its details with; none where no access log has it. */
  parts: RawKey[];
}

/** Values of a source's key fields, in that source's order; null where the field is absent. */
export type RawKey = Array<string | null>;
