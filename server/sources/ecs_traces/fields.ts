/** Names of the exporter's ECS mode; what is not here stands at the top of the document under its own name. */
export const FIELD = {
  time: '@timestamp',
  traceId: 'trace.id',
  spanId: 'span.id',
  parentId: 'parent.id',
  name: 'span.name',
  kind: 'span.kind',
  service: 'service.name',
  outcome: 'event.outcome',
  message: 'message',
  level: 'log.level',
  /** Only Elastic APM's own documents have it. */
  processor: 'processor.event',
} as const;
