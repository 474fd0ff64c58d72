import { createMetricSource } from '../kuma_metrics/build_reader';

/** Metrics as the Collector's Elasticsearch exporter writes them in ECS mode: labels and values side by side at the top of the document. */
export const ecsMetrics = createMetricSource({
  id: 'ecs_metrics',
  time: '@timestamp',
  label: (name) => [name],
  instance: ['service.node.name', 'kubernetes.pod.name'],
  counter: (name) => [name],
  gauge: (name) => [name],
  histogram: (name) => [name],
});
