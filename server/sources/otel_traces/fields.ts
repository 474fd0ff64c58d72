/** Where the exporter's `otel` mode keeps what every span has. */
export const FIELD = {
  /** A text of milliseconds and, after a dot, nanoseconds. */
  time: '@timestamp',
  traceId: 'trace_id',
  spanId: 'span_id',
  parentId: 'parent_span_id',
  name: 'name',
  kind: 'kind',
  /** Nanoseconds. */
  duration: 'duration',
  outcome: 'status.code',
  service: 'resource.attributes.service.name',
  attributes: 'attributes',
  resource: 'resource.attributes',
  body: 'body.text',
  eventName: 'event_name',
  level: 'severity_text',
} as const;
