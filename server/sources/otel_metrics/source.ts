import { createMetricSource } from '../kuma_metrics/build_reader';

/**
 * Metrics as the Collector's Elasticsearch exporter writes them unless told otherwise (`otel` mode): scraped by its prometheus receiver, or sent
 * by Kuma 3 itself, which names no instance: there the beginning of the counters tells proxies apart.
 */
export const otelMetrics = createMetricSource({
  id: 'otel_metrics',
  time: '@timestamp',
  label: (name) => [`attributes.${name}`, `resource.attributes.${name}`],
  instance: ['resource.attributes.service.instance.id', 'resource.attributes.k8s.pod.name'],
  since: 'start_timestamp',
  counter: (name) => [`metrics.${name}`],
  gauge: (name) => [`metrics.${name}`],
  histogram: (name) => [`metrics.${name}`],
});
