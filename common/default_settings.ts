/** Where Logstash, Filebeat and this project's own template put access logs unless told otherwise. */
export const DEFAULT_ACCESS_LOG_INDICES = 'kuma-access-log*,logs-kuma*,logs-generic-*,logstash-*,filebeat-*';

/** Name of the advanced setting that overrides kibana.yml. */
export const ACCESS_LOG_INDICES_SETTING = 'meshObservability:accessLogIndices';
