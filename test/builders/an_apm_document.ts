type Values = Record<string, unknown>;

/** A span as the Collector's exporter writes it in otel mode, as far as this builder reads it. */
interface OtelDocument {
  '@timestamp': string;
  trace_id: string;
  span_id: string;
  parent_span_id?: string;
  name: string;
  kind: string;
  /** Nanoseconds. */
  duration: number;
  attributes: Record<string, string>;
  resource: { attributes: Record<string, string> };
}

/**
 * BUILT AFTER A SHAPE, not recorded: what Elastic APM Server stores of a span that it is sent by OTLP. The facts are those of elastic/apm-data
 * (Apache License 2.0): what begins a trace, and what is a server's or a consumer's, is a transaction, everything else a span; neither keeps its
 * kind; attributes that ECS knows go to its fields, all others to labels, whose names have underscores for dots; times are microseconds.
 */
export function anApmDocument(document: object): Values {
  const { '@timestamp': at, parent_span_id: parent, ...span } = document as OtelDocument;
  const isTransaction = parent === undefined || span.kind === 'Server' || span.kind === 'Consumer';
  const {
    'http.method': method,
    'http.status_code': status,
    'http.url': url,
    'http.protocol': protocol,
    ...others
  } = span.attributes;
  const [milliseconds = '0', nanoseconds = '0'] = at.split('.');
  const own = { id: span.span_id, name: span.name, duration: { us: Math.round(span.duration / 1_000) } };
  const code = Number(status);
  return {
    '@timestamp': new Date(Number(milliseconds)).toISOString(),
    agent: { name: 'otlp/cpp', version: 'unknown' },
    data_stream: { type: 'traces', dataset: 'apm', namespace: 'default' },
    ...(Number.isFinite(code) ? { event: { outcome: code >= (isTransaction ? 500 : 400) ? 'failure' : 'success' } } : {}),
    http: {
      ...(method === undefined ? {} : { request: { method } }),
      ...(Number.isFinite(code) ? { response: { status_code: code } } : {}),
      ...(isTransaction && protocol !== undefined ? { version: protocol.replace('HTTP/', '') } : {}),
    },
    labels: Object.fromEntries(Object.entries(others).map(([name, value]) => [name.replaceAll('.', '_'), value])),
    observer: { type: 'apm-server' },
    ...(parent === undefined ? {} : { parent: { id: parent } }),
    processor: { event: isTransaction ? 'transaction' : 'span', name: 'transaction' },
    service: { name: span.resource.attributes['service.name'] },
    timestamp: { us: Number(milliseconds) * 1_000 + Math.floor(Number(nanoseconds) / 1_000) },
    trace: { id: span.trace_id },
    ...(url === undefined ? {} : { url: isTransaction ? { original: url, full: url } : { original: url } }),
    ...(isTransaction
      ? { transaction: { ...own, sampled: true, type: 'request' }, span: { id: span.span_id } }
      : { span: { ...own, type: 'external', subtype: 'http' } }),
  };
}
