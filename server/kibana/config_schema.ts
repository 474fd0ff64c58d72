import type { TypeOf } from '@kbn/config-schema';
import { schema } from '@kbn/config-schema';
import { DEFAULT_ACCESS_LOG_INDICES, DEFAULT_TRACE_INDICES } from '../../common/default_settings';

/** What kibana.yml may say under `meshObservability.` */
export const configSchema = schema.object({
  indices: schema.object({
    accessLogs: schema.string({ defaultValue: DEFAULT_ACCESS_LOG_INDICES, minLength: 1 }),
    traces: schema.string({ defaultValue: DEFAULT_TRACE_INDICES, minLength: 1 }),
  }),
});

export type Config = TypeOf<typeof configSchema>;
