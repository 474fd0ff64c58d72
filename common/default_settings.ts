/** Where Logstash, Filebeat and this project's own template put access logs unless told otherwise. */
export const DEFAULT_ACCESS_LOG_INDICES = 'kuma-access-log*,logs-kuma*,logs-generic-*,logs-generic.otel-*,logstash-*,filebeat-*';

/** Where the Collector's exporter and Elastic APM put spans, and applications the logs that carry their ids. */
export const DEFAULT_TRACE_INDICES = 'traces-*,apm-*,logs-*,filebeat-*';

/** Where the Collector's exporter, Metricbeat and Elastic Agent put metrics. */
export const DEFAULT_METRIC_INDICES = 'metrics-*,metricbeat-*';

/** Name of the advanced setting that overrides kibana.yml. */
export const ACCESS_LOG_INDICES_SETTING = 'meshObservability:accessLogIndices';
export const TRACE_INDICES_SETTING = 'meshObservability:traceIndices';
export const METRIC_INDICES_SETTING = 'meshObservability:metricIndices';
