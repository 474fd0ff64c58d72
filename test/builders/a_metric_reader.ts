import type { MetricReader } from '../../server/sources/metric_source';
import { otelMetrics } from '../../server/sources/otel_metrics/source';
import { aFieldCatalogue } from './a_field_catalogue';

const LABELS = ['envoy_cluster_name', 'kuma_workload', 'kuma.workload', 'mesh', 'zone'];

/** Of documents of the Collector's exporter, whose series key is: cluster, workload twice, mesh, zone, instance, since. */
export function aMetricReader(): MetricReader {
  const reader = otelMetrics.resolve(
    aFieldCatalogue({
      'metrics-a': {
        '@timestamp': 'date',
        start_timestamp: 'date',
        ...Object.fromEntries(LABELS.map((label) => [`attributes.${label}`, 'keyword'])),
        'resource.attributes.service.instance.id': 'keyword',
        'metrics.envoy_cluster_upstream_rq_completed': 'double',
        'metrics.envoy_cluster_upstream_cx_total': 'double',
      },
    }),
  );
  if (!reader) throw new Error('Not resolved.');
  return reader;
}
