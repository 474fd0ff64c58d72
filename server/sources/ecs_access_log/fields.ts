import type { LineFields } from '../kuma_lines/line_fields';

/** The same as in otel_access_log, where the exporter's `ecs` mode keeps it: attributes and resource at the document's root. */
export const FIELD = {
  startTime: '@timestamp',
  arrival: '@timestamp',
  source: 'source.service',
  destination: 'destination.service',
  sourceAddress: 'source.address',
  destinationAddress: 'destination.address',
  duration: 'duration_ms',
  bytesReceived: 'bytes_received',
  bytesSent: 'bytes_sent',
  mesh: 'kuma.mesh',
  zone: 'kuma.zone',
  workload: 'kuma.workload',
  direction: 'direction',
  upstreamCluster: 'upstream_cluster',
  method: 'http.request.method',
  path: 'url.path',
  protocol: 'protocol',
  status: 'http.response.status_code',
  flags: 'response_flags',
  requestId: 'request_id',
  traceId: 'trace.id',
  peer: 'downstream_peer_uri_san',
  tlsVersion: 'downstream_tls_version',
  userAgent: 'user_agent.original',
} as const satisfies LineFields;
