import type { Installable } from './installable';
import { buildAccessLogLifecycle } from './objects/access_log_lifecycle';
import { accessLogPipeline } from './objects/access_log_pipeline';
import { accessLogTemplates } from './objects/access_log_templates';
import { traceStreamTemplate } from './objects/trace_stream_template';
import { seal } from './seal';

/** What is installed only when somebody asks for it. */
export interface InstallOptions {
  /** Access logs are deleted after so many days, where the cluster has index lifecycle management. Left out: they are kept. */
  keepDays?: number;
  /** A data stream for the Collector's spans; Elasticsearch before 8.16 has none. */
  traceStream?: boolean;
}

/** Everything that this plugin can have put into a cluster: what to look for when it is to be removed. */
export const EVERYTHING: Required<InstallOptions> = { keepDays: 30, traceStream: true };

/** What is put into a cluster, in the order in which it is put: what others refer to comes first. */
export const buildInstallables = ({ keepDays, traceStream }: InstallOptions = {}): Installable[] =>
  [
    accessLogPipeline,
    ...(keepDays === undefined ? [] : buildAccessLogLifecycle(keepDays)),
    ...accessLogTemplates,
    ...(traceStream ? [traceStreamTemplate] : []),
  ].map(seal);
