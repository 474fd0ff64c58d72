import { createLineSource } from '../kuma_lines/create_line_source';
import { FIELD } from './fields';

/** Access logs through the Collector, as its Elasticsearch exporter writes them unless told otherwise (`otel` mode). */
export const otelAccessLog = createLineSource('otel_access_log', FIELD);
