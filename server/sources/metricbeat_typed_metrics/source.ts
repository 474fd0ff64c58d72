import { createMetricSource } from '../kuma_metrics/build_reader';

/**
 * Metricbeat's prometheus module with `use_types`. remote_write guesses types by names: of Envoy's counters it knows those in `_total` only, and
 * writes the others as gauges; `envoy_cluster_membership_total`, a gauge, it takes for a counter. Their values are the same.
 */
export const metricbeatTypedMetrics = createMetricSource({
  id: 'metricbeat_typed_metrics',
  time: '@timestamp',
  label: (name) => [`prometheus.labels.${name}`],
  instance: [],
  counter: (name) => [`prometheus.${name}.counter`, `prometheus.${name}.value`],
  gauge: (name) => [`prometheus.${name}.value`, `prometheus.${name}.counter`],
  histogram: (name) => [`prometheus.${name}.histogram`, `prometheus.${name}_bucket.histogram`],
});
