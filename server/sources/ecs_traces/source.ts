import { timeAccess } from '../field_access';
import type { FieldCatalogue } from '../field_catalogue';
import type { SpanDialect } from '../kuma_spans/build_reader';
import { buildReader, fieldsOf } from '../kuma_spans/build_reader';
import { createFieldResolver, indicesWith } from '../field_resolver';
import { has, isOneOf } from '../kuma_spans/span_predicates';
import type { TraceSource } from '../trace_source';
import { decodeEvent, decodeSpan } from './decode';
import { FIELD } from './fields';

const dialect: SpanDialect = {
  id: 'ecs_traces',
  time: FIELD.time,
  traceId: FIELD.traceId,
  parentId: FIELD.parentId,
  service: FIELD.service,
  name: FIELD.name,
  attribute: (name) => name,
  is: ({ exact }) => {
    const kind = exact(FIELD.kind);
    // Elastic APM's documents have the same names, and are read by their own dialect.
    const own = { not: has(exact(FIELD.processor)) };
    return {
      span: { all: [has(exact(FIELD.spanId)), has(kind), own] },
      event: { all: [has(exact(FIELD.traceId)), { not: has(kind) }, own] },
      client: isOneOf(kind, 'CLIENT'),
      server: isOneOf(kind, 'SERVER'),
      failed: isOneOf(exact(FIELD.outcome), 'failure'),
    };
  },
  decode: { decodeSpan, decodeEvent },
};

/** Spans as the Collector's Elasticsearch exporter writes them in ECS mode: no durations; annotations are log documents that tell when a span ended. */
export const ecsTraces: TraceSource = {
  id: dialect.id,
  fieldsToLookUp: fieldsOf(dialect, [FIELD.kind, FIELD.outcome, FIELD.spanId, FIELD.processor]),
  resolve(catalogue: FieldCatalogue) {
    const indices = indicesWith(catalogue, [FIELD.traceId, FIELD.spanId]);
    const spans = [...indicesWith(catalogue, [FIELD.kind])].filter((index) => indices.has(index));
    // Of Elastic APM's own indices none holds these.
    const apm = indicesWith(catalogue, [FIELD.processor]);
    if (spans.every((index) => apm.has(index))) return [];
    const resolver = createFieldResolver(catalogue, indices);
    if (timeAccess(catalogue, FIELD.time, indices) !== 'date') resolver.readFromSource[FIELD.time] = 'date';
    return [buildReader(dialect, catalogue, resolver)];
  },
};
