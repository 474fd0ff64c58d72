import type { RawKey } from '../../common/domain/edge';
import type { ServiceIdentity } from '../../common/domain/service';
import type { MetricSourceId } from '../../common/domain/source_id';
import type { FieldCatalogue } from './field_catalogue';
import type { Predicate } from './predicate';

/** A dialect of metrics: where a road keeps what Envoy's Prometheus page says. */
export interface MetricSource {
  id: MetricSourceId;
  /** Every field whose type must be known before the source can be resolved. */
  fieldsToLookUp: readonly string[];
  /** How to read this dialect from these indices; undefined when none of them holds it. */
  resolve(catalogue: FieldCatalogue): MetricReader | undefined;
}

/** Counters of a cluster, which is what a proxy sends to: cumulative, from 0 when the proxy starts. */
export type ClusterCounter =
  | 'completed'
  | 'attempts'
  | 'connections'
  | 'retries'
  | 'retriesSucceeded'
  | 'retriesDenied'
  | 'timeouts'
  | 'perTryTimeouts'
  | 'pendingOverflows'
  | 'connectionOverflows'
  | 'connectFailures'
  | 'connectTimeouts'
  | 'resets'
  | 'tlsErrors'
  | 'tlsHandshakes';

/** What a cluster is now. */
export type ClusterGauge =
  | 'activeConnections'
  | 'activeRequests'
  | 'pendingRequests'
  | 'healthyHosts'
  | 'hosts'
  | 'connectionsOpen'
  | 'requestsOpen'
  | 'pendingOpen'
  | 'retriesOpen';

/** Counters and gauges of a proxy as a whole, and of its inbound listeners. */
export type ProxyCounter = 'rbacDenied' | 'rbacAllowed' | 'tlsHandshakes' | 'tlsErrors';
export type ProxyGauge = 'certificateDays' | 'uptime';

/** A dialect as these indices hold it; field names in it are ready to be searched. What the indices do not have is left out. */
export interface MetricReader {
  id: MetricSourceId;
  /** The indices of the pattern that hold this dialect; undefined when all do. */
  onlyIndices?: string[];
  /** Fields to be read from the document at search time because the index does not have them in a usable type. */
  readFromSource: Record<string, 'long' | 'double' | 'date' | 'keyword'>;
  /** A date: when a sample was taken. */
  time: string;
  /** Fields that together tell who counted towards whom, whichever of its proxies it was. */
  pairKey: string[];
  /** The same and which proxy, since when. */
  seriesKey: string[];
  /** Fields that tell a proxy: the series key without the cluster. */
  proxyKey: string[];
  cluster: {
    counters: Partial<Record<ClusterCounter, string>>;
    gauges: Partial<Record<ClusterGauge, string>>;
    /** Answers by class of status; `serverErrors` tells the documents of the class 5. */
    byClass?: { field: string; serverErrors: Predicate };
    /**
     * Durations in milliseconds. buckets: cumulative, a document a bound. histogram: what came since the sample before, as Elasticsearch's own
     * type.
     */
    latency?: { kind: 'buckets'; field: string; bound: string } | { kind: 'histogram'; field: string };
    /** Samples about a cluster. */
    is: Predicate;
  };
  proxy: { counters: Partial<Record<ProxyCounter, string>>; gauges: Partial<Record<ProxyGauge, string>> };
  /** Whom a series is about, from its key or from the part of it that pairKey or proxyKey have. */
  identifySeries(key: RawKey): SeriesIdentity;
  identifyProxy(key: RawKey): ({ service: ServiceIdentity } & Pick<SeriesTraits, 'instance' | 'isCopy'>) | undefined;
  /** Samples that a service's proxies may have written: all of them, and perhaps others of the same name. */
  writtenBy(service: ServiceIdentity): Predicate;
  /** Samples about what may be a service's cluster. */
  towards(service: ServiceIdentity): Predicate;
  /** Samples about a proxy's own application. */
  inbound: Predicate;
}

/** outbound: an edge, counted by the caller's proxy. inbound: a proxy and its own application. */
export type SeriesIdentity =
  | ({ kind: 'outbound'; source: ServiceIdentity; destination: ServiceIdentity } & SeriesTraits)
  | ({ kind: 'inbound'; service: ServiceIdentity } & SeriesTraits)
  | { kind: 'plumbing' }
  | { kind: 'nameless' };

export interface SeriesTraits {
  /** Which proxy; undefined where nothing tells. */
  instance?: string;
  /** When the counters began, epoch milliseconds. */
  since?: number;
  /** Kuma 3 exports its metrics twice by OpenTelemetry; this is the less precise copy. */
  isCopy: boolean;
}
