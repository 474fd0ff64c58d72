import type { TraceSourceId } from '../../common/domain/source_id';
import { apmTraces } from './apm_traces/source';
import { ecsTraces } from './ecs_traces/source';
import type { FieldCatalogue } from './field_catalogue';
import { otelTraces } from './otel_traces/source';
import type { TraceReader, TraceSource } from './trace_source';

/** Closed: a TraceSourceId without an entry does not compile. */
const traceSources: Record<TraceSourceId, TraceSource> = {
  otel_traces: otelTraces,
  ecs_traces: ecsTraces,
  apm_traces: apmTraces,
};

export const traceFieldsToLookUp = (): string[] => [
  ...new Set(Object.values(traceSources).flatMap((source) => source.fieldsToLookUp)),
];

/** Every dialect that these indices hold: a cluster often has two, while it moves from one to the other. */
export const detectTraces = (catalogue: FieldCatalogue): TraceReader[] =>
  Object.values(traceSources).flatMap((source) => source.resolve(catalogue));
