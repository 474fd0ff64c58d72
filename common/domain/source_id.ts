/** Every dialect of telemetry that is understood: a folder each in server/sources. */
export type SourceId = 'kuma_access_log_json';
