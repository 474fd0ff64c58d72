import { i18n } from '@kbn/i18n';
import { schema } from '@kbn/config-schema';
import { problemOfIndexPattern } from '../../common/index_pattern';
import { ACCESS_LOG_INDICES_SETTING, METRIC_INDICES_SETTING, TRACE_INDICES_SETTING } from '../../common/default_settings';
import type { Config } from './config_schema';
import type { CoreSetup } from './kibana_contracts';

/** Lets each space choose its own indices; until it does, kibana.yml's hold. */
export function registerAdvancedSetting(uiSettings: CoreSetup['uiSettings'], config: Config): void {
  uiSettings.register({
    [ACCESS_LOG_INDICES_SETTING]: {
      name: i18n.translate('meshObservability.accessLogIndicesSetting.name', { defaultMessage: 'Mesh access log indices' }),
      description: i18n.translate('meshObservability.accessLogIndicesSetting.description', {
        defaultMessage:
          'Index pattern of the access logs that Mesh Observability reads: comma separated, wildcards and cluster: prefixes allowed. Nothing outside it is read. Empty means what kibana.yml says.',
      }),
      ...indicesOf(config.indices.accessLogs),
    },
    [TRACE_INDICES_SETTING]: {
      name: i18n.translate('meshObservability.traceIndicesSetting.name', { defaultMessage: 'Mesh trace indices' }),
      description: i18n.translate('meshObservability.traceIndicesSetting.description', {
        defaultMessage:
          'Index pattern of the spans that Mesh Observability reads, and of logs that carry their ids: comma separated, wildcards and cluster: prefixes allowed. Empty means what kibana.yml says.',
      }),
      ...indicesOf(config.indices.traces),
    },
    [METRIC_INDICES_SETTING]: {
      name: i18n.translate('meshObservability.metricIndicesSetting.name', { defaultMessage: 'Mesh metric indices' }),
      description: i18n.translate('meshObservability.metricIndicesSetting.description', {
        defaultMessage:
          'Index pattern of the metrics of proxies that Mesh Observability reads: comma separated, wildcards and cluster: prefixes allowed. Empty means what kibana.yml says.',
      }),
      ...indicesOf(config.indices.metrics),
    },
  });
}

const indicesOf = (value: string) => ({
  category: ['observability'],
  value,
  schema: schema.string({ maxLength: 4_096, validate: problemOfIndexPattern }),
});
