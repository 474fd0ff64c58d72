import { createLineSource } from '../kuma_lines/create_line_source';
import { FIELD } from './fields';

/** Access logs through the Collector, in its Elasticsearch exporter's `ecs` mode. */
export const ecsAccessLog = createLineSource('ecs_access_log', FIELD);
