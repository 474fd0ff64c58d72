import type { TypeOf } from '@kbn/config-schema';
import { schema } from '@kbn/config-schema';
import { problemOfIndexPattern } from '../../common/index_pattern';
import { DEFAULT_ACCESS_LOG_INDICES, DEFAULT_METRIC_INDICES, DEFAULT_TRACE_INDICES } from '../../common/default_settings';

/** Kibana names the setting before the sentence, and does not start. */
const indexPattern = (defaultValue: string) => schema.string({ defaultValue, minLength: 1, validate: problemOfIndexPattern });

/** What kibana.yml may say under `meshObservability.` */
export const configSchema = schema.object({
  indices: schema.object({
    accessLogs: indexPattern(DEFAULT_ACCESS_LOG_INDICES),
    traces: indexPattern(DEFAULT_TRACE_INDICES),
    metrics: indexPattern(DEFAULT_METRIC_INDICES),
  }),
});

export type Config = TypeOf<typeof configSchema>;
