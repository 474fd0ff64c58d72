/** What Envoy and newer semantic conventions call the same thing; the first one that a span has counts. */
export const ATTRIBUTE = {
  status: ['http.status_code', 'http.response.status_code'],
  method: ['http.method', 'http.request.method'],
  url: ['http.url', 'url.full', 'url.path', 'url.original'],
  flags: ['response_flags'],
  cluster: ['upstream_cluster.name', 'upstream_cluster'],
  requestId: ['guid:x-request-id', 'http.request.id'],
  instance: ['node_id', 'service.node.name', 'service.instance.id', 'host.name'],
  workload: ['kuma.workload'],
  mesh: ['kuma.mesh'],
  zone: ['kuma.zone'],
  component: ['component'],
  userAgent: ['user_agent', 'user_agent.original'],
} as const;
