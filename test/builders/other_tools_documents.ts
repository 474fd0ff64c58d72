type Values = Record<string, unknown>;

/**
 * INVENTED documents, of the shape in which these tools fill a cluster that has no mesh: Metricbeat's system module, Filebeat's nginx module, Kubernetes' audit
 * log, and Elastic APM of applications. Field names are those that the tools' documentation has; nothing was recorded.
 */
export function otherToolsDocuments(newest: number): Record<'metricbeat' | 'filebeat' | 'audit' | 'apm' | 'logs', Values[]> {
  const times = Array.from({ length: 60 }, (_, index) => new Date(newest - index * 10_000).toISOString());
  return {
    metricbeat: times.map((at) => aSystemSample(at)),
    filebeat: times.map((at, index) => anNginxLine(at, index)),
    audit: times.map((at, index) => anAuditEvent(at, index)),
    apm: times.flatMap((at, index) => [aTransaction(at, index), anExitSpan(at, index)]),
    logs: times.map((at, index) => anApplicationLine(at, index)),
  };
}

const traceId = (index: number) => index.toString(16).padStart(32, 'a');
const spanId = (index: number, letter: string) => index.toString(16).padStart(16, letter);

const aSystemSample = (at: string): Values => ({
  '@timestamp': at,
  agent: { type: 'metricbeat', version: '8.19.8' },
  event: { dataset: 'system.cpu', module: 'system' },
  metricset: { name: 'cpu', period: 10_000 },
  host: { name: 'build-1' },
  system: { cpu: { cores: 8, total: { norm: { pct: 0.21 } }, user: { norm: { pct: 0.12 } } } },
});

const anNginxLine = (at: string, index: number): Values => ({
  '@timestamp': at,
  agent: { type: 'filebeat', version: '8.19.8' },
  event: { dataset: 'nginx.access', module: 'nginx', outcome: 'success' },
  fileset: { name: 'access' },
  http: { request: { method: 'GET' }, response: { status_code: 200, body: { bytes: 612 } }, version: '1.1' },
  source: { address: '203.0.113.7', ip: '203.0.113.7' },
  url: { original: `/catalogue/${index}`, path: `/catalogue/${index}` },
  user_agent: { original: 'curl/8.5.0' },
  message: `203.0.113.7 - - [23/Nov/2026:02:00:00 +0000] "GET /catalogue/${index} HTTP/1.1" 200 612 "-" "curl/8.5.0"`,
});

const anAuditEvent = (at: string, index: number): Values => ({
  '@timestamp': at,
  agent: { type: 'filebeat', version: '8.19.8' },
  event: { dataset: 'kubernetes.audit_logs' },
  kubernetes: {
    audit: {
      kind: 'Event',
      apiVersion: 'audit.k8s.io/v1',
      stage: 'ResponseComplete',
      verb: 'get',
      requestURI: `/api/v1/namespaces/shop/pods/web-${index}`,
      sourceIPs: ['10.0.0.9'],
      user: { username: 'system:serviceaccount:shop:deployer' },
      responseStatus: { code: 200 },
    },
  },
});

const aTransaction = (at: string, index: number): Values => ({
  '@timestamp': at,
  agent: { name: 'nodejs', version: '4.11.0' },
  data_stream: { type: 'traces', dataset: 'apm', namespace: 'default' },
  event: { outcome: 'success' },
  http: { request: { method: 'GET' }, response: { status_code: 200 } },
  processor: { event: 'transaction', name: 'transaction' },
  service: { name: 'storefront' },
  timestamp: { us: Date.parse(at) * 1_000 },
  trace: { id: traceId(index) },
  transaction: { id: spanId(index, 'b'), name: 'GET /catalogue/:id', type: 'request', duration: { us: 41_000 }, sampled: true },
  url: { path: `/catalogue/${index}` },
});

const anExitSpan = (at: string, index: number): Values => ({
  '@timestamp': at,
  agent: { name: 'nodejs', version: '4.11.0' },
  data_stream: { type: 'traces', dataset: 'apm', namespace: 'default' },
  event: { outcome: 'success' },
  parent: { id: spanId(index, 'b') },
  processor: { event: 'span', name: 'transaction' },
  service: { name: 'storefront', target: { type: 'postgresql', name: 'catalogue' } },
  span: {
    id: spanId(index, 'c'),
    name: 'SELECT FROM products',
    type: 'db',
    subtype: 'postgresql',
    duration: { us: 9_000 },
    destination: { service: { resource: 'postgresql/catalogue' } },
  },
  timestamp: { us: Date.parse(at) * 1_000 + 500 },
  trace: { id: traceId(index) },
  transaction: { id: spanId(index, 'b') },
});

const anApplicationLine = (at: string, index: number): Values => ({
  '@timestamp': at,
  log: { level: 'info' },
  message: `served product ${index}`,
  service: { name: 'storefront' },
  trace: { id: traceId(index) },
});
