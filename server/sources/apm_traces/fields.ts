/** Elastic APM: a transaction is what a service was asked, a span what it did meanwhile. */
export const FIELD = {
  time: '@timestamp',
  /** Microseconds since 1970: the time with its full precision. */
  timeMicroseconds: 'timestamp.us',
  traceId: 'trace.id',
  parentId: 'parent.id',
  service: 'service.name',
  outcome: 'event.outcome',
  processor: 'processor.event',
  transaction: { id: 'transaction.id', name: 'transaction.name', duration: 'transaction.duration.us' },
  span: { id: 'span.id', name: 'span.name', duration: 'span.duration.us', kind: 'span.kind', type: 'span.type' },
} as const;
