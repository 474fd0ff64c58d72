import type { LineFields } from '../kuma_lines/line_fields';

const attribute = (name: string) => `attributes.${name}`;
const resource = (name: string) => `resource.attributes.${name}`;

/**
 * Where the exporter's `otel` mode keeps what MeshAccessLog's OpenTelemetry backend sends: attributes as the policy names them (those of
 * examples/kuma), and what kuma-dp itself says about the proxy.
 */
export const FIELD = {
  // The record's time is the request's start.
  startTime: '@timestamp',
  arrival: '@timestamp',
  source: attribute('source.service'),
  destination: attribute('destination.service'),
  sourceAddress: attribute('source.address'),
  destinationAddress: attribute('destination.address'),
  duration: attribute('duration_ms'),
  bytesReceived: attribute('bytes_received'),
  bytesSent: attribute('bytes_sent'),
  mesh: resource('kuma.mesh'),
  zone: resource('kuma.zone'),
  workload: resource('kuma.workload'),
  direction: attribute('direction'),
  upstreamCluster: attribute('upstream_cluster'),
  method: attribute('http.request.method'),
  path: attribute('url.path'),
  protocol: attribute('protocol'),
  status: attribute('http.response.status_code'),
  flags: attribute('response_flags'),
  details: attribute('response_code_details'),
  requestId: attribute('request_id'),
  traceId: 'trace_id',
  peer: attribute('downstream_peer_uri_san'),
  tlsVersion: attribute('downstream_tls_version'),
  userAgent: attribute('user_agent.original'),
  upstreamTime: attribute('upstream_service_time'),
} as const satisfies LineFields;
