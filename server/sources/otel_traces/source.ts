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
  id: 'otel_traces',
  time: FIELD.time,
  traceId: FIELD.traceId,
  parentId: FIELD.parentId,
  service: FIELD.service,
  name: FIELD.name,
  duration: { field: FIELD.duration, units: 1e6 },
  attribute: (name) => `${FIELD.attributes}.${name}`,
  is: ({ exact }) => {
    const kind = exact(FIELD.kind);
    const span = { all: [has(FIELD.duration), has(exact(FIELD.traceId))] };
    return {
      span,
      event: { all: [{ not: has(FIELD.duration) }, has(exact(FIELD.traceId))] },
      client: isOneOf(kind, 'Client', 'SPAN_KIND_CLIENT'),
      server: isOneOf(kind, 'Server', 'SPAN_KIND_SERVER'),
      failed: isOneOf(exact(FIELD.outcome), 'Error'),
    };
  },
  decode: { decodeSpan, decodeEvent },
};

/** Spans as the Collector's Elasticsearch exporter writes them unless told otherwise (`otel` mode): Zipkin's, Envoy's own and applications'. */
export const otelTraces: TraceSource = {
  id: dialect.id,
  fieldsToLookUp: fieldsOf(dialect, [FIELD.kind, FIELD.outcome, FIELD.spanId]),
  resolve(catalogue: FieldCatalogue) {
    const indices = indicesWith(catalogue, [FIELD.traceId, FIELD.spanId]);
    if (!hasSpans(catalogue, indices)) return [];
    const resolver = createFieldResolver(catalogue, indices);
    if (timeAccess(catalogue, FIELD.time, indices) !== 'date') resolver.readFromSource[FIELD.time] = 'date';
    return [buildReader(dialect, catalogue, resolver)];
  },
};

const hasSpans = (catalogue: FieldCatalogue, indices: ReadonlySet<string>) =>
  [...indicesWith(catalogue, [FIELD.duration])].some((index) => indices.has(index));
