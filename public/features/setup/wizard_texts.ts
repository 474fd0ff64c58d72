import { i18n } from '@kbn/i18n';
import type { Platform, Road, RoadNote, Version } from './roads';

export function versionText(version: Version): string {
  switch (version) {
    case '1x':
      return i18n.translate('meshObservability.setup.version1', { defaultMessage: '1.x, or 2.x with Mesh.logging' });
    case '2x':
      return i18n.translate('meshObservability.setup.version2', { defaultMessage: '2.0 – 2.13, with policies' });
    case '3x':
      return i18n.translate('meshObservability.setup.version3', { defaultMessage: '2.14 or later, and 3.x' });
  }
}

export function platformText(platform: Platform): string {
  return platform === 'universal'
    ? i18n.translate('meshObservability.setup.universal', { defaultMessage: 'Universal: hosts, containers' })
    : i18n.translate('meshObservability.setup.kubernetes', { defaultMessage: 'Kubernetes' });
}

export function roadText(road: Road): string {
  switch (road) {
    case 'logstash':
      return i18n.translate('meshObservability.setup.roadLogstash', { defaultMessage: 'Access logs: TCP to Logstash' });
    case 'filebeat':
      return i18n.translate('meshObservability.setup.roadFilebeat', { defaultMessage: 'Access logs: a file, by Filebeat' });
    case 'collector':
      return i18n.translate('meshObservability.setup.roadCollector', {
        defaultMessage: 'Everything: OpenTelemetry Collector',
      });
    case 'metricbeat':
      return i18n.translate('meshObservability.setup.roadMetricbeat', { defaultMessage: 'Metrics: Metricbeat scrapes' });
    case 'remote_write':
      return i18n.translate('meshObservability.setup.roadRemoteWrite', {
        defaultMessage: 'Metrics: Prometheus writes to Metricbeat',
      });
  }
}

export function noteText(note: RoadNote): string {
  switch (note) {
    case 'no_file_on_kubernetes':
      return i18n.translate('meshObservability.setup.noFile', {
        defaultMessage:
          'A sidecar’s file is gone with its pod: on Kubernetes send access logs over TCP to Logstash, or to the OpenTelemetry Collector.',
      });
    case 'mesh_replaced':
      return i18n.translate('meshObservability.setup.meshReplaced', {
        defaultMessage:
          'Whoever applies a Mesh replaces all of it: a file without mtls switches mutual TLS off for everybody. The steps keep yours first, and apply nothing that would lose a part of it.',
      });
    case 'no_metricbeat_on_kubernetes':
      return i18n.translate('meshObservability.setup.noMetricbeat', {
        defaultMessage:
          'Pods have no address that lasts, and Metricbeat takes a list of them. On Kubernetes the road of the OpenTelemetry Collector brings metrics too: it asks Kuma where the proxies are.',
      });
    case 'file_from_2_10':
      return i18n.translate('meshObservability.setup.fileFrom210', {
        defaultMessage: 'This policy needs 2.10 or later (its “rules”). Before, take Logstash.',
      });
    case 'otel_from_2_2':
      return i18n.translate('meshObservability.setup.otelFrom22', {
        defaultMessage:
          'Access logs and traces over OpenTelemetry need 2.2 or later, MeshMetric needs 2.6 or later. Before, take Logstash for access logs, and the files of “1.x, or 2.x with Mesh.logging” for the rest.',
      });
    case 'metric_from_2_6':
      return i18n.translate('meshObservability.setup.metricFrom26', {
        defaultMessage: 'MeshMetric needs 2.6 or later. Before, take the files of “1.x, or 2.x with Mesh.logging”.',
      });
    case 'control_plane_asked':
      return i18n.translate('meshObservability.setup.controlPlaneAsked', {
        defaultMessage:
          'The Collector asks Kuma’s control plane, on port 5676, which proxies offer metrics: write its host for <control plane> in KUMA_DISCOVERY. If it cannot reach it, metrics are missing, and nothing else.',
      });
    case 'proxies_by_list':
      return i18n.translate('meshObservability.setup.proxiesByList', {
        defaultMessage: 'Metricbeat takes a list: write the addresses of your proxies under hosts before you start it.',
      });
    case 'stream_before_8_16':
      return i18n.translate('meshObservability.setup.streamBefore', {
        defaultMessage:
          'Elasticsearch before 8.16 has no data stream for the Collector’s spans: install the one above, under “Only if you want it”.',
      });
    case 'no_otel_logs_in_1x':
      return i18n.translate('meshObservability.setup.noOtelLogs', {
        defaultMessage:
          'Kuma 1.x cannot send access logs over OpenTelemetry. The Collector takes its traces and metrics; take Logstash for access logs besides.',
      });
    case 'install_first':
      return i18n.translate('meshObservability.setup.installFirst', {
        defaultMessage:
          'Install what “Prepare Elasticsearch” above lacks before the first line comes: without the pipeline Elasticsearch refuses every line, and they are lost.',
      });
    case 'inbound_not_in_classic':
      return i18n.translate('meshObservability.setup.classicOutbound', {
        defaultMessage:
          'Mesh.logging writes what callers saw. What destinations saw, response codes and trace ids need the policies of 2.x or 3.x.',
      });
  }
}
