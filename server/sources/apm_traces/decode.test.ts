import { decodeSpan } from './decode';

/**
 * Documents of the shapes that Elastic APM writes, field for field as in apm-server's golden documents
 * (processor/stream/test_approved_es_documents: transactions, spans, errors, metric sets), with values of our own.
 */
const labelOf = (name: string) => `labels.${name.replaceAll('.', '_')}`;
const decode = (source: object) => decodeSpan({ index: 'traces-apm-default', id: 'd', source }, labelOf);

const common = {
  '@timestamp': '2026-11-22T10:07:00.001845Z',
  agent: { name: 'nodejs', version: '4.0.0' },
  'data_stream.type': 'traces',
  labels: { tag1: 'one' },
  numeric_labels: { tag2: 12.5 },
  service: { environment: 'staging', name: 'payments', node: { name: 'payments-1' }, version: '5.1.3' },
  timestamp: { us: 1795342020001845 },
  trace: { id: '0ACD456789abcdef0123456789abcdef' },
};

it('a transaction is what a service was asked', () => {
  const span = decode({
    ...common,
    event: { outcome: 'success' },
    http: {
      request: { method: 'POST' },
      response: { status_code: 200, headers: { 'Content-Type': ['application/json'] } },
      version: '1.1',
    },
    parent: { id: 'abcdefabcdef0123' },
    processor: { event: 'transaction', name: 'transaction' },
    transaction: {
      duration: { us: 32592 },
      id: '4340A8e0df1906ec',
      name: 'POST /charge',
      result: 'success',
      sampled: true,
      type: 'request',
    },
    url: { domain: 'payments.mesh', full: 'http://payments.mesh/charge?try=1', path: '/charge', query: '?try=1' },
    user_agent: { original: 'orders/1.0' },
  });
  expect(span).toMatchObject({
    source: 'apm_traces',
    traceId: '0acd456789abcdef0123456789abcdef',
    spanId: '4340a8e0df1906ec',
    parentId: 'abcdefabcdef0123',
    kind: 'server',
    name: 'POST /charge',
    start: 1795342020001.845,
    duration: 32.592,
    failed: false,
    status: 200,
    method: 'POST',
    isProxy: false,
    instance: 'payments-1',
    attributes: { tag1: 'one', tag2: '12.5' },
  });
  expect(span?.service.name).toBe('payments');
  expect(span?.path).toContain('/charge');
});

it('what begins a trace is a transaction too: a gateway’s call is a client’s, a request from outside the mesh a server’s', () => {
  const { trace, ...rest } = common;
  const first = (cluster: string) =>
    decode({
      ...rest,
      trace,
      labels: { component: 'proxy', upstream_cluster_name: cluster, kuma_mesh: 'default' },
      processor: { event: 'transaction' },
      transaction: { id: 'aa', name: 'egress web.mesh', duration: { us: 10 } },
    });
  expect(first('kri_msvc_default_zone-1__web_8080')).toMatchObject({ kind: 'client', isProxy: true, peer: { name: 'web' } });
  expect(first('self_inbound_dp_main')).toMatchObject({ kind: 'server' });
});

it('a span is what it did meanwhile: a call to others, or work of its own', () => {
  const asked = {
    ...common,
    processor: { event: 'span', name: 'transaction' },
    parent: { id: 'abcdef0123456789' },
    transaction: { id: '01af25874dec69dd' },
  };
  const query = decode({
    ...asked,
    span: {
      action: 'query',
      duration: { us: 3781 },
      id: '1234567890aaaade',
      name: 'SELECT FROM cards',
      start: { us: 2830 },
      subtype: 'postgresql',
      sync: true,
      type: 'db',
    },
  });
  expect(query).toMatchObject({ kind: 'internal', duration: 3.781, parentId: 'abcdef0123456789', name: 'SELECT FROM cards' });
  const call = decode({
    ...asked,
    event: { outcome: 'failure' },
    span: { duration: { us: 13980 }, id: 'abcde56a89012345', name: 'GET bank', subtype: 'http', type: 'external' },
  });
  expect(call).toMatchObject({ kind: 'client', failed: true });
});

it('a span without a parent hangs on its transaction; one without a name keeps its place', () => {
  const span = decode({
    ...common,
    processor: { event: 'span' },
    transaction: { id: '01AF25874dec69dd' },
    span: { duration: { us: 10 }, id: 'aa', type: 'app' },
  });
  expect(span).toMatchObject({ parentId: '01af25874dec69dd', name: '' });
});

it.each(['metric', 'error', 'profile', undefined])('a document of kind %s is no span', (event) => {
  const error = { id: 'abcdef0123456789', log: { level: 'error', message: 'Cannot read property' } };
  expect(decode({ ...common, ...(event ? { processor: { event } } : {}), error })).toBeUndefined();
});
