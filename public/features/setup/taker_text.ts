import { i18n } from '@kbn/i18n';
import type { Choice, ExampleFile } from './roads';

/** Who takes a file: the title of its step. */
export function takerText({ taker }: ExampleFile, { platform, road }: Choice): string {
  switch (taker) {
    case 'kuma':
      return platform === 'universal'
        ? i18n.translate('meshObservability.setup.takerKuma', { defaultMessage: 'Kuma’s control plane takes' })
        : i18n.translate('meshObservability.setup.takerKubernetes', { defaultMessage: 'Kubernetes takes, for Kuma' });
    case 'config_map':
      return road === 'logstash'
        ? i18n.translate('meshObservability.setup.takerLogstashMap', { defaultMessage: 'A ConfigMap holds, for Logstash' })
        : i18n.translate('meshObservability.setup.takerCollectorMap', { defaultMessage: 'A ConfigMap holds, for the Collector' });
    case 'cluster':
      return i18n.translate('meshObservability.setup.takerCluster', { defaultMessage: 'Kubernetes runs' });
    case 'logstash':
      return i18n.translate('meshObservability.setup.takerLogstash', { defaultMessage: 'Logstash runs' });
    case 'filebeat':
      return i18n.translate('meshObservability.setup.takerFilebeat', { defaultMessage: 'Filebeat runs, where the file is' });
    case 'metricbeat':
      return i18n.translate('meshObservability.setup.takerMetricbeat', { defaultMessage: 'Metricbeat runs' });
    case 'collector':
      return i18n.translate('meshObservability.setup.takerCollector', { defaultMessage: 'The Collector runs' });
    case 'prometheus':
      return i18n.translate('meshObservability.setup.takerPrometheus', { defaultMessage: 'Prometheus runs' });
  }
}
