import type { LineNames } from './decode';

/** Of access logs in Kuma's own JSON: they have trace ids as well, and a dialect of their own. */
const ACCESS_LOG = 'duration_millis';

/** ECS, as Elastic's loggers, its agents and Filebeat write it. Spans and access logs of the exporter's ECS mode stand under the same names. */
export const ECS: LineNames = {
  time: '@timestamp',
  traceId: 'trace.id',
  spanIds: ['span.id', 'transaction.id'],
  texts: ['message', 'error.exception.message', 'error.message', 'error.log.message'],
  level: 'log.level',
  service: 'service.name',
  others: ['span.kind', 'destination.service', 'duration_ms', ACCESS_LOG],
};

/** Elastic APM's documents have it: its `log` and `error` are lines, all else is not. */
export const PROCESSOR = 'processor.event';
export const PROCESSED_LINES = ['log', 'error'];

/** What the Collector's exporter makes of an OpenTelemetry log record. */
export const OTEL: LineNames = {
  time: '@timestamp',
  traceId: 'trace_id',
  spanIds: ['span_id'],
  texts: ['body.text', 'body'],
  level: 'severity_text',
  service: 'resource.attributes.service.name',
  others: ['duration', 'event_name', 'attributes.destination.service', 'attributes.duration_ms', ACCESS_LOG],
};
