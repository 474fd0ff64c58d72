import { createLineSource } from '../kuma_lines/create_line_source';
import { FIELD } from './fields';

/**
 * The custom JSON access-log format, in whatever way it was indexed: unprepared strings, Logstash's data stream, our template,
 * typed JSON, and the recommended superset. All share field names, so they are one dialect, and indices of different
 * preparation can be searched as one. Lines in Kuma's default text format have these fields too, once our pipeline has read them.
 */
export const kumaAccessLogJson = createLineSource('kuma_access_log_json', FIELD);
