/** What decides which files fit. */
export const VERSIONS = ['1x', '2x', '3x'] as const;
export const PLATFORMS = ['universal', 'kubernetes'] as const;
export const ROADS = ['logstash', 'filebeat', 'collector', 'metricbeat', 'remote_write'] as const;
export type Version = (typeof VERSIONS)[number];
export type Platform = (typeof PLATFORMS)[number];
export type Road = (typeof ROADS)[number];

export interface Choice {
  version: Version;
  platform: Platform;
  road: Road;
}

/** Who takes a file. kuma: the control plane, by kumactl or kubectl. cluster: Kubernetes itself. */
export type Taker = 'kuma' | 'cluster' | 'logstash' | 'filebeat' | 'metricbeat' | 'collector' | 'prometheus';

export interface Step {
  /** Within examples/. */
  path: string;
  taker: Taker;
}

/** Why a road is closed, or what else to know. */
export type RoadNote = 'no_file_on_kubernetes' | 'no_otel_logs_in_1x' | 'install_first' | 'inbound_not_in_classic';

type ByVersion = Record<Version, string>;

const TCP: ByVersion = { '1x': 'mesh_logging_1x_2x', '2x': 'mesh_access_log_2x', '3x': 'mesh_access_log_3x' };
const FILE: ByVersion = { '1x': 'mesh_logging_file_1x_2x', '2x': 'mesh_access_log_file_3x', '3x': 'mesh_access_log_file_3x' };
const OTEL: Partial<ByVersion> = { '2x': 'mesh_access_log_otel_2x', '3x': 'mesh_access_log_otel_3x' };
const TRACES: ByVersion = { '1x': 'mesh_tracing_1x_2x', '2x': 'mesh_trace_otel_2x', '3x': 'mesh_trace_otel_3x' };
const METRICS: ByVersion = { '1x': 'mesh_metrics_1x_2x', '2x': 'mesh_metric', '3x': 'mesh_metric' };

/** The files of a road, in the order in which they are applied: the receiver first, so that nothing is sent into the void. */
export function stepsOf({ version, platform, road }: Choice): Step[] {
  const isUniversal = platform === 'universal';
  const kuma = (folder: string, name: string | undefined): Step[] =>
    name === undefined ? [] : [{ path: `${isUniversal ? folder : 'kubernetes'}/${name}.yaml`, taker: 'kuma' }];
  switch (road) {
    case 'logstash':
      return [
        isUniversal
          ? { path: 'logstash/kuma_access_log.conf', taker: 'logstash' }
          : { path: 'kubernetes/logstash.yaml', taker: 'cluster' },
        ...kuma('kuma', TCP[version]),
      ];
    case 'filebeat':
      return isUniversal ? [{ path: 'filebeat/filebeat.yml', taker: 'filebeat' }, ...kuma('kuma', FILE[version])] : [];
    case 'collector':
      return [
        isUniversal
          ? { path: 'collector/collector.yaml', taker: 'collector' }
          : { path: 'kubernetes/collector.yaml', taker: 'cluster' },
        ...kuma('kuma', OTEL[version]),
        ...kuma('traces', TRACES[version]),
        ...kuma('metrics', METRICS[version]),
      ];
    case 'metricbeat':
      return [{ path: 'metrics/metricbeat_collector.yml', taker: 'metricbeat' }, ...kuma('metrics', METRICS[version])];
    case 'remote_write':
      return [
        { path: 'metrics/metricbeat_remote_write.yml', taker: 'metricbeat' },
        { path: 'metrics/prometheus_remote_write.yml', taker: 'prometheus' },
        ...kuma('metrics', METRICS[version]),
      ];
  }
}

export function notesOf({ version, platform, road }: Choice): RoadNote[] {
  return [
    ...(road === 'filebeat' && platform === 'kubernetes' ? ['no_file_on_kubernetes' as const] : []),
    ...(road === 'collector' && version === '1x' ? ['no_otel_logs_in_1x' as const] : []),
    ...(road === 'logstash' || road === 'filebeat' ? ['install_first' as const] : []),
    ...((road === 'logstash' || road === 'filebeat') && version === '1x' ? ['inbound_not_in_classic' as const] : []),
  ];
}

/** What is typed to have a file taken. Paths hold letters, digits, dots, dashes and underscores only. */
export function commandOf({ path, taker }: Step, platform: Platform): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  switch (taker) {
    case 'kuma':
      return platform === 'universal' ? `kumactl apply -f ${file}` : `kubectl apply -f ${file}`;
    case 'cluster':
      return `kubectl apply -f ${file}`;
    case 'logstash':
      return `logstash -f ${file}`;
    case 'filebeat':
    case 'metricbeat':
      return `${taker} -e -c ${file}`;
    case 'collector':
      return `otelcol-contrib --config ${file}`;
    case 'prometheus':
      return `prometheus --config.file=${file}`;
  }
}
