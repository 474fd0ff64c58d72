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

/**
 * Every dialect of metrics: what the proxies' Prometheus pages become on their way. otel_metrics, ecs_metrics: the Collector's exporter in its two
 * modes. metricbeat_metrics: Metricbeat's prometheus module, scraping or by remote_write. metricbeat_typed_metrics: the same with `use_types`.
 */
export type MetricSourceId = 'otel_metrics' | 'ecs_metrics' | 'metricbeat_metrics' | 'metricbeat_typed_metrics';
