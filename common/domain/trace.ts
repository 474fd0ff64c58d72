import type { CoverageNote } from './coverage';
import type { AccessLogLine, DiscoverQuery } from './edge_detail';
import type { ServiceIdentity } from './service';
import type { TraceSourceId } from './source_id';
import type { TimeRange } from './time_range';
import type { EpochMs, Milliseconds, Ratio } from './units';

declare const brand: unique symbol;
/** 32 lower-case hexadecimal digits, or as the tracer wrote it when it is no hexadecimal number. */
export type TraceId = string & { readonly [brand]: 'TraceId' };

/** Kuma 1.x writes 16 digits, the Collector pads them to 32, the access log does not: one trace has one id here. */
export function traceId(raw: string): TraceId {
  const text = raw.trim();
  return (/^[0-9a-f]{1,32}$/i.test(text) ? text.toLowerCase().padStart(32, '0') : text) as TraceId;
}

/** Every way in which telemetry may have written this id. */
export function spellingsOf(id: TraceId): string[] {
  const short = /^0{16}([0-9a-f]{16})$/.exec(id)?.[1];
  return short ? [id, short] : [id];
}

export type SpanKind = 'client' | 'server' | 'producer' | 'consumer' | 'internal';

/** One span, decoded. What it does not say is left out. */
export interface Span {
  source: TraceSourceId;
  document: { index: string; id: string };
  traceId: TraceId;
  /** Lower case; not unique: the CLIENT and every SERVER span of a Zipkin call share one. */
  spanId: string;
  parentId?: string;
  kind: SpanKind;
  name: string;
  /** Who wrote it. */
  service: ServiceIdentity;
  /** Whom a client calls, as its proxy's cluster tells. */
  peer?: ServiceIdentity;
  /** With microseconds as decimals. */
  start: EpochMs;
  /** Undefined: the document does not hold it (ECS mode). */
  duration?: Milliseconds;
  /** A sidecar wrote it, not an application. */
  isProxy: boolean;
  failed: boolean;
  status?: number;
  flags?: string[];
  method?: string;
  /** With its query string. */
  path?: string;
  requestId?: string;
  /** The proxy or process, one of several of its service. */
  instance?: string;
  /** The telemetry's own names, by which access-log lines are found again. */
  raw: { service?: string; workload?: string; cluster?: string };
  /** Everything else it says. */
  attributes: Record<string, string>;
}

/**
 * root: it has no parent. child: by its parent id. shared: the server's span of a call whose client wrote the same id.
 * orphan: its parent is not among the spans.
 */
export type SpanLink = 'root' | 'child' | 'shared' | 'orphan';

/** A span in its place in the trace. Numbers of services and parents are places in Trace.services and Trace.spans. */
export interface TraceSpan extends Omit<Span, 'service' | 'peer' | 'traceId' | 'attributes' | 'raw'> {
  service: number;
  peer?: number;
  parent?: number;
  depth: number;
  /** Spans below it, all generations: the next sibling stands at its own place + 1 + this. */
  descendants: number;
  link: SpanLink;
  /** One of several tries of the same call: 1 is the first. */
  attempt?: { number: number; of: number };
  /** Its clock runs differently from its parent's: start was moved by this. */
  shifted?: Milliseconds;
  /** It starts after its parent has ended. */
  isLate?: true;
  /** Stretches of the critical path, milliseconds after the trace's start. */
  critical: Array<[from: number, to: number]>;
  /** Only until access-log lines are laid in: it does not travel. */
  raw?: Span['raw'];
  /** Left out of large traces. */
  attributes?: Record<string, string>;
}

export interface TraceService {
  identity: ServiceIdentity;
  spans: number;
  failed: number;
  /** Its share of the critical path. */
  critical: Milliseconds;
}

/** An access-log line of the same request. */
export interface TraceLine {
  line: AccessLogLine;
  joinedBy: 'trace_id' | 'request_id';
  /** The span of the same hop; undefined when none fits. */
  span?: number;
}

/** annotation: a moment of a span. log: a line of an application's own log that carries the trace's id. */
export interface TraceEvent {
  kind: 'annotation' | 'log';
  at: EpochMs;
  /** As the application's logger calls it: `ERROR`, `warn`. */
  level?: string;
  text: string;
  service?: string;
  span?: number;
  document: { index: string; id: string };
}

/** A fact about a trace that a reader must know to trust it. */
export type TraceNote =
  | { code: 'left_out'; stored: number; shown: number }
  | { code: 'doubled'; spans: number }
  | { code: 'orphans'; spans: number; missing: number }
  | { code: 'clocks_differ'; spans: number; most: Milliseconds }
  | { code: 'durations_from_events'; spans: number }
  | { code: 'durations_unknown'; spans: number }
  | { code: 'still_arriving' }
  | { code: 'lines_cut'; shown: number; stored: number }
  | { code: 'lines_not_joinable' };

/** Why there are no spans of an id. */
export type TraceAbsence = 'no_trace_indices' | 'older_than_spans' | 'not_stored';

export interface Trace {
  id: TraceId;
  /** Depth first, by start; absence says why there is none. */
  spans: TraceSpan[];
  absence?: TraceAbsence;
  services: TraceService[];
  start?: EpochMs;
  /** From the first start to the last known end. */
  duration?: Milliseconds;
  lines: TraceLine[];
  events: TraceEvent[];
  notes: TraceNote[];
  /** Its spans, and its access-log lines where they can be searched by trace id. */
  discover: { spans?: DiscoverQuery; lines?: DiscoverQuery };
  coverage: TraceCoverage;
}

export interface TraceCoverage {
  sources: TraceSourceId[];
  indices: string;
  searches: number;
  took: Milliseconds;
  notes: CoverageNote[];
}

/** One call that a trace holds: a point in the scatter, a row in the list. */
export interface FoundSpan {
  traceId: TraceId;
  start: EpochMs;
  duration?: Milliseconds;
  failed: boolean;
  status?: number;
  flags?: string[];
  method?: string;
  path?: string;
  service: string;
  peer?: string;
  document: { index: string; id: string };
}

/** What calls are looked for by: `503`, or `5xx`. */
export const STATUS = /^[1-5](\d\d|xx)$/i;

export interface FoundTraces {
  range: TimeRange;
  /** Calls that match. */
  total: number;
  /** Slowest first; newest first where durations are not stored. One call a trace. */
  slowest: FoundSpan[];
  /** By chance, the same for the same question: what is usual beside what is slow. */
  sample: FoundSpan[];
  /** False: the documents hold no durations, so none can be filtered or sorted by. */
  hasDurations: boolean;
  coverage: TraceCoverage;
}

/** What is found more often among slow or failed requests than among the rest. */
export interface CommonValue {
  property: CommonProperty;
  value: string;
  /** Of the slow or failed ones, and of all others. */
  among: { count: number; ratio: Ratio };
  rest: { count: number; ratio: Ratio };
}

/** through: another service that the same request passed. */
export type CommonProperty =
  'path' | 'method' | 'status' | 'flags' | 'caller' | 'destination' | 'instance' | 'zone' | 'userAgent' | 'version' | 'through';

export interface InCommon {
  /** Requests compared: those in question, and the rest. */
  compared: { among: number; rest: number };
  /** What made a request one of those: slower than this, or failed. */
  slowerThan?: Milliseconds;
  /** Strongest first; empty when nothing stands out. */
  values: CommonValue[];
  /** Properties that the telemetry does not hold. */
  unknown: CommonProperty[];
  /** Too few to say anything. */
  tooFew?: { needed: number };
  coverage: TraceCoverage;
}
