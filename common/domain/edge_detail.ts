import type { Coverage } from './coverage';
import type { TrafficFigures } from './edge';
import type { TimeRange } from './time_range';
import type { Bytes, EpochMs, Milliseconds, PerSecond, Ratio } from './units';

/** One bucket of time; a bucket without lines has a rate of 0 and no latency. */
export interface SeriesPoint {
  at: EpochMs;
  lines: number;
  rate: PerSecond;
  p50?: Milliseconds;
  p95?: Milliseconds;
  p99?: Milliseconds;
  errorRatio?: Ratio;
}

/** One access-log line, decoded. What the line does not say is left out. */
export interface AccessLogLine {
  /** Index and document id: the line can be found again. */
  index: string;
  documentId: string;
  start?: EpochMs;
  source?: string;
  destination?: string;
  sourceAddress?: string;
  destinationAddress?: string;
  duration?: Milliseconds;
  /** What the proxy waited for its upstream to begin its answer: `x-envoy-upstream-service-time`. */
  upstreamTime?: Milliseconds;
  bytesReceived?: Bytes;
  bytesSent?: Bytes;
  mesh?: string;
  zone?: string;
  workload?: string;
  direction?: 'inbound' | 'outbound';
  upstreamCluster?: string;
  method?: string;
  path?: string;
  protocol?: string;
  status?: number;
  flags?: string[];
  requestId?: string;
  traceId?: string;
  peer?: string;
  tlsVersion?: string;
  userAgent?: string;
}

/** The same documents in Discover. */
export interface DiscoverQuery {
  indexPattern: string;
  /** A date field: Discover's own time filter applies to it. */
  timeField: string;
  range: TimeRange;
  kql: string;
}

/** Everything about one side (caller or callee) of an edge or service in one window. */
export interface TrafficDetail {
  figures: TrafficFigures;
  /** range: the part of the window that has passed. */
  series: { range: TimeRange; interval: Milliseconds; points: SeriesPoint[] };
  /** Slowest answered lines first. */
  slowest: AccessLogLine[];
  discover: DiscoverQuery;
  coverage: Coverage;
}
