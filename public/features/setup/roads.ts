/** What decides which files fit. 1x: `Mesh.logging` and its kind; 2x: policies as 2.0 – 2.13 have them; 3x: as 2.14 and later. */
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

/** What writes into Elasticsearch: it is the one that has to log in. */
export type Receiver = 'logstash' | 'filebeat' | 'collector' | 'metricbeat';

/** Who takes a file. kuma: the control plane, by kumactl or kubectl. config_map, cluster: Kubernetes itself. */
export type Taker = Receiver | 'kuma' | 'config_map' | 'cluster' | 'prometheus';

export interface ExampleFile {
  /** Within examples/. */
  path: string;
  taker: Taker;
  /** As it is called where somebody keeps it: no two of a road are called the same. */
  saveAs: string;
}

/** Why a road is closed, or what else to know. */
export type RoadNote =
  | 'mesh_replaced'
  | 'no_file_on_kubernetes'
  | 'no_metricbeat_on_kubernetes'
  | 'no_otel_logs_in_1x'
  | 'file_from_2_10'
  | 'otel_from_2_2'
  | 'metric_from_2_6'
  | 'control_plane_asked'
  | 'proxies_by_list'
  | 'install_first'
  | 'stream_before_8_16'
  | 'inbound_not_in_classic';

type ByVersion = Record<Version, string>;

const TCP: ByVersion = { '1x': 'mesh_logging_1x_2x', '2x': 'mesh_access_log_2x', '3x': 'mesh_access_log_3x' };
const FILE: ByVersion = { '1x': 'mesh_logging_file_1x_2x', '2x': 'mesh_access_log_file_3x', '3x': 'mesh_access_log_file_3x' };
const METRICS: ByVersion = { '1x': 'mesh_metrics_1x_2x', '2x': 'mesh_metric', '3x': 'mesh_metric' };

/** What Kuma takes so that everything goes to the Collector. A Mesh is replaced whole, so all that is put into one is one file. */
const EVERYTHING: Record<Version, ReadonlyArray<readonly [folder: string, name: string]>> = {
  '1x': [['traces', 'mesh_tracing_metrics_1x_2x']],
  '2x': [
    ['kuma', 'mesh_access_log_otel_2x'],
    ['traces', 'mesh_trace_otel_2x'],
    ['metrics', 'mesh_metric'],
  ],
  '3x': [
    ['kuma', 'mesh_access_log_otel_3x'],
    ['traces', 'mesh_trace_otel_3x'],
    ['metrics', 'mesh_metric_otel_3x'],
  ],
};

/** The files of a road, in the order in which they are applied: the receiver first, so that nothing is sent into the void. None: the road is closed, and a note says why. */
export function filesOf({ version, platform, road }: Choice): ExampleFile[] {
  const isUniversal = platform === 'universal';
  const kuma = (folder: string, name: string) => file(`${isUniversal ? folder : 'kubernetes'}/${name}.yaml`, 'kuma');
  if (!isUniversal && road !== 'logstash' && road !== 'collector') return [];
  switch (road) {
    case 'logstash':
      return [
        file('logstash/kuma_access_log.conf', isUniversal ? 'logstash' : 'config_map'),
        ...(isUniversal ? [] : [file('kubernetes/logstash.yaml', 'cluster')]),
        kuma('kuma', TCP[version]),
      ];
    case 'filebeat':
      return [file('filebeat/filebeat.yml', 'filebeat'), kuma('kuma', FILE[version])];
    case 'collector':
      return [
        file('collector/collector.yaml', isUniversal ? 'collector' : 'config_map'),
        ...(isUniversal ? [] : [file('kubernetes/collector.yaml', 'cluster', 'collector_on_kubernetes.yaml')]),
        ...EVERYTHING[version].map(([folder, name]) => kuma(folder, name)),
      ];
    case 'metricbeat':
      return [file('metrics/metricbeat_collector.yml', 'metricbeat'), kuma('metrics', METRICS[version])];
    case 'remote_write':
      return [
        file('metrics/metricbeat_remote_write.yml', 'metricbeat'),
        file('metrics/prometheus_remote_write.yml', 'prometheus'),
        kuma('metrics', METRICS[version]),
      ];
  }
}

const file = (path: string, taker: Taker, saveAs = path.slice(path.lastIndexOf('/') + 1)): ExampleFile => ({
  path,
  taker,
  saveAs,
});

export const receiverOf = (road: Road): Receiver => (road === 'remote_write' ? 'metricbeat' : road);

/** What proxies connect to, and what therefore can be on another host than they are. */
export const isSentTo = ({ platform, road }: Choice): boolean =>
  platform === 'universal' && (road === 'logstash' || road === 'collector');

/** The most dangerous first. */
export function notesOf(choice: Choice): RoadNote[] {
  const { version, platform, road } = choice;
  const isUniversal = platform === 'universal';
  const isLines = road === 'logstash' || (road === 'filebeat' && isUniversal);
  const notes: Array<[RoadNote, boolean]> = [
    ['no_file_on_kubernetes', road === 'filebeat' && !isUniversal],
    ['no_metricbeat_on_kubernetes', (road === 'metricbeat' || road === 'remote_write') && !isUniversal],
    ['mesh_replaced', version === '1x' && filesOf(choice).length > 0],
    ['install_first', isLines],
    ['no_otel_logs_in_1x', road === 'collector' && version === '1x'],
    ['stream_before_8_16', road === 'collector'],
    ['file_from_2_10', road === 'filebeat' && version === '2x' && isUniversal],
    ['otel_from_2_2', road === 'collector' && version === '2x'],
    ['metric_from_2_6', (road === 'metricbeat' || road === 'remote_write') && version === '2x' && isUniversal],
    ['control_plane_asked', road === 'collector' && version !== '3x' && isUniversal],
    ['proxies_by_list', road === 'metricbeat' && isUniversal],
    ['inbound_not_in_classic', isLines && version === '1x'],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}
