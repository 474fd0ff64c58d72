import { ACCESS_LOG_PIPELINE_NAME, accessLogPipeline } from './access_log_pipeline';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from './access_log_template';

/** Whoever put it there: ours carry this in `_meta.managed_by`. */
export const MANAGED_BY = 'mesh-observability';

export type InstallableKind = 'ingest_pipeline' | 'index_template';

/** One thing that is put into a cluster, under its own name. */
export interface Installable {
  kind: InstallableKind;
  name: string;
  /** Body of the PUT request, as it is sent. */
  body: { version: number; _meta: { managed_by: string } } & Record<string, unknown>;
}

/** In the order in which they are put: what others refer to comes first. */
export const INSTALLABLES: readonly Installable[] = [
  { kind: 'ingest_pipeline', name: ACCESS_LOG_PIPELINE_NAME, body: accessLogPipeline },
  { kind: 'index_template', name: ACCESS_LOG_TEMPLATE_NAME, body: accessLogTemplate },
];
