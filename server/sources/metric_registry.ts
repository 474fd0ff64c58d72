import type { MetricSourceId } from '../../common/domain/source_id';
import { ecsMetrics } from './ecs_metrics/source';
import type { FieldCatalogue } from './field_catalogue';
import type { MetricReader, MetricSource } from './metric_source';
import { metricbeatMetrics } from './metricbeat_metrics/source';
import { metricbeatTypedMetrics } from './metricbeat_typed_metrics/source';
import { otelMetrics } from './otel_metrics/source';

/** Closed: a MetricSourceId without an entry does not compile. */
const metricSources: Record<MetricSourceId, MetricSource> = {
  otel_metrics: otelMetrics,
  ecs_metrics: ecsMetrics,
  metricbeat_metrics: metricbeatMetrics,
  metricbeat_typed_metrics: metricbeatTypedMetrics,
};

export const metricFieldsToLookUp = (): string[] => [
  ...new Set(Object.values(metricSources).flatMap((source) => source.fieldsToLookUp)),
];

/**
 * The dialect of these indices, the first of the registry, and the names of indices that hold others only: added up, two roads would count
 * everything twice.
 */
export function detectMetrics(catalogue: FieldCatalogue): { reader?: MetricReader; otherIndices: string[] } {
  const [reader, ...others] = Object.values(metricSources).flatMap((source) => source.resolve(catalogue) ?? []);
  if (!reader) return { otherIndices: [] };
  const read = new Set(reader.onlyIndices ?? catalogue.indices);
  const otherIndices = others.flatMap(({ onlyIndices }) => onlyIndices ?? catalogue.indices).filter((index) => !read.has(index));
  return { reader, otherIndices: [...new Set(otherIndices)].sort() };
}
