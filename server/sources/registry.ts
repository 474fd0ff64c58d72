import type { SourceId } from '../../common/domain/source_id';
import { ecsAccessLog } from './ecs_access_log/source';
import { kumaAccessLogJson } from './kuma_access_log_json/source';
import { otelAccessLog } from './otel_access_log/source';
import type { AccessLogSource } from './source';

/** Closed: a SourceId without an entry does not compile. */
export const accessLogSources: Record<SourceId, AccessLogSource> = {
  kuma_access_log_json: kumaAccessLogJson,
  otel_access_log: otelAccessLog,
  ecs_access_log: ecsAccessLog,
};
