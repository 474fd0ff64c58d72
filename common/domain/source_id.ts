/**
 * Every dialect of access logs that is understood: a folder each in server/sources. otel_access_log: OpenTelemetry documents as the Collector's exporter
 * writes them by default. ecs_access_log: the same exporter in ECS mode.
 */
export type SourceId = 'kuma_access_log_json' | 'otel_access_log' | 'ecs_access_log';

/**
 * Every dialect of spans. otel_traces: OpenTelemetry documents as the Collector's exporter writes them by default. ecs_traces: the same exporter
 * in ECS mode. apm_traces: through Elastic APM.
 */
export type TraceSourceId = 'otel_traces' | 'ecs_traces' | 'apm_traces';
