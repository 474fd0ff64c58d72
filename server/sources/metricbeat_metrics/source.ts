import { createMetricSource } from '../kuma_metrics/build_reader';

/** Metricbeat's prometheus module without types: its collector, or remote_write from a Prometheus. A histogram is a document a bound. */
export const metricbeatMetrics = createMetricSource({
  id: 'metricbeat_metrics',
  time: '@timestamp',
  label: (name) => [`prometheus.labels.${name}`],
  instance: [],
  counter: (name) => [`prometheus.metrics.${name}`],
  gauge: (name) => [`prometheus.metrics.${name}`],
  histogram: () => [],
  bucket: (name) => `prometheus.metrics.${name}_bucket`,
});
