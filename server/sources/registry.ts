import type { SourceId } from '../../common/domain/source_id';
import { kumaAccessLogJson } from './kuma_access_log_json/source';
import type { AccessLogSource } from './source';

/** Closed: a SourceId without an entry does not compile. */
export const accessLogSources: Record<SourceId, AccessLogSource> = {
  kuma_access_log_json: kumaAccessLogJson,
};
