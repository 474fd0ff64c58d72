import type { ClusterCounter, ClusterGauge, ProxyCounter, ProxyGauge } from '../metric_source';

/**
 * As Envoy's Prometheus page has them; the first that the indices hold counts. Source: Envoy's documentation, "cluster stats", "listener stats",
 * "server statistics", "RBAC filter".
 */
export const CLUSTER_COUNTERS: Record<ClusterCounter, readonly string[]> = {
  // Answers that the caller got, one a request however often it was tried: what a log line stands for.
  completed: ['envoy_cluster_upstream_rq_completed'],
  attempts: ['envoy_cluster_upstream_rq_total'],
  connections: ['envoy_cluster_upstream_cx_total'],
  retries: ['envoy_cluster_upstream_rq_retry'],
  retriesSucceeded: ['envoy_cluster_upstream_rq_retry_success'],
  retriesDenied: ['envoy_cluster_upstream_rq_retry_overflow'],
  timeouts: ['envoy_cluster_upstream_rq_timeout'],
  perTryTimeouts: ['envoy_cluster_upstream_rq_per_try_timeout'],
  pendingOverflows: ['envoy_cluster_upstream_rq_pending_overflow'],
  connectionOverflows: ['envoy_cluster_upstream_cx_overflow'],
  connectFailures: ['envoy_cluster_upstream_cx_connect_fail'],
  connectTimeouts: ['envoy_cluster_upstream_cx_connect_timeout'],
  resets: ['envoy_cluster_upstream_rq_rx_reset'],
  tlsErrors: ['envoy_cluster_ssl_connection_error'],
  tlsHandshakes: ['envoy_cluster_ssl_handshake'],
};

export const CLUSTER_GAUGES: Record<ClusterGauge, readonly string[]> = {
  activeConnections: ['envoy_cluster_upstream_cx_active'],
  activeRequests: ['envoy_cluster_upstream_rq_active'],
  pendingRequests: ['envoy_cluster_upstream_rq_pending_active'],
  healthyHosts: ['envoy_cluster_membership_healthy'],
  hosts: ['envoy_cluster_membership_total'],
  connectionsOpen: ['envoy_cluster_circuit_breakers_default_cx_open'],
  requestsOpen: ['envoy_cluster_circuit_breakers_default_rq_open'],
  pendingOpen: ['envoy_cluster_circuit_breakers_default_rq_pending_open'],
  retriesOpen: ['envoy_cluster_circuit_breakers_default_rq_retry_open'],
};

export const PROXY_COUNTERS: Record<ProxyCounter, readonly string[]> = {
  rbacDenied: ['envoy_rbac_denied', 'envoy_http_rbac_denied'],
  rbacAllowed: ['envoy_rbac_allowed', 'envoy_http_rbac_allowed'],
  tlsHandshakes: ['envoy_listener_ssl_handshake'],
  tlsErrors: ['envoy_listener_ssl_connection_error'],
};

export const PROXY_GAUGES: Record<ProxyGauge, readonly string[]> = {
  certificateDays: ['envoy_server_days_until_first_cert_expiring'],
  uptime: ['envoy_server_uptime'],
};

export const BY_CLASS = 'envoy_cluster_upstream_rq_xx';
export const LATENCY = 'envoy_cluster_upstream_rq_time';

/** Labels: what Kuma, its service discovery or a scraper call the same thing. */
export const LABEL = {
  cluster: ['envoy_cluster_name', 'envoy.cluster_name'],
  /** Kuma 3. */
  workload: ['kuma_workload'],
  /** Kuma 3 through OpenTelemetry, beside the one above. */
  copiedWorkload: ['kuma.workload'],
  /** Kuma 1 and 2: given to the scraper by Kuma's service discovery. */
  service: ['kuma_io_service', 'service', 'kuma_service'],
  mesh: ['mesh', 'kuma_io_mesh', 'kuma_mesh', 'kuma.mesh'],
  zone: ['zone', 'kuma_io_zone', 'kuma_zone', 'kuma.zone'],
  class: ['envoy_response_code_class', 'envoy.response_code_class'],
  bound: ['le'],
  instance: ['dataplane', 'kuma_dataplane', 'instance', 'pod'],
} as const;
