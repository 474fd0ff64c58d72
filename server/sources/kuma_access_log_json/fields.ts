import type { LineFields } from '../kuma_lines/line_fields';

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
} as const satisfies LineFields;
