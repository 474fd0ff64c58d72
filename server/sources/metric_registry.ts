import type { MetricSourceId } from '../../common/domain/source_id';
import type { ChosenReader } from './choose_reader';
import { chooseReader } from './choose_reader';
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

/** The dialect of metrics that these indices hold, and how it can be read. */
export const detectMetrics = (catalogue: FieldCatalogue): ChosenReader<MetricReader> => chooseReader(catalogue, metricSources);

/** Every dialect that these indices hold, the one that is read first. */
export const everyMetric = (catalogue: FieldCatalogue): MetricReader[] =>
  Object.values(metricSources).flatMap((source) => source.resolve(catalogue) ?? []);
