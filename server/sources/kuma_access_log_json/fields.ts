/** Field names of the custom JSON access-log format, and of the superset that is recommended. */
export const FIELD = {
  startTime: 'start_time',
  arrival: '@timestamp',
  source: 'source',
  destination: 'destination',
  sourceAddress: 'source_address',
  destinationAddress: 'destination_address',
  duration: 'duration_millis',
  bytesReceived: 'bytes_received',
  bytesSent: 'bytes_sent',
  mesh: 'mesh',
  zone: 'zone',
  workload: 'workload',
  direction: 'direction',
  upstreamCluster: 'upstream_cluster',
  method: 'method',
  path: 'path',
  protocol: 'protocol',
  status: 'response_code',
  flags: 'response_flags',
  requestId: 'request_id',
  traceId: 'trace_id',
  peer: 'downstream_peer_uri_san',
  tlsVersion: 'downstream_tls_version',
  userAgent: 'user_agent',
} as const;

/** A document is a line of this format when it has these. */
export const ESSENTIAL = [FIELD.source, FIELD.destination, FIELD.duration] as const;

/** What Envoy writes for an absent value in a plain format; JSON formats write null. */
export const ABSENT = '-';

/** Flags that say that no upstream was reached. Envoy, "access log: response flags". */
export const UNREACHED_FLAGS = ['UH', 'UF', 'UO', 'NR', 'NC'];

/** User agents of the health checks of Kubernetes and the large clouds' load balancers. */
export const PROBE_AGENTS = ['kube-probe/', 'ELB-HealthChecker/', 'GoogleHC/', 'Load Balancer Agent', 'Consul Health Check'];
