import { ATTRIBUTE } from '../kuma_spans/attribute_names';
import type { SpanDialect } from '../kuma_spans/build_reader';
import { buildReader, fieldsOf } from '../kuma_spans/build_reader';
import type { FieldResolver } from '../field_resolver';
import { createFieldResolver, indicesWith } from '../field_resolver';
import { LOCAL_CLUSTERS } from '../kuma_names/local_clusters';
import { has, isOneOf } from '../kuma_spans/span_predicates';
import type { Predicate } from '../predicate';
import { NOTHING } from '../predicate';
import type { TraceSource } from '../trace_source';
import { decodeSpan } from './decode';
import { FIELD } from './fields';

/** Under their own names in Elastic APM's documents; every other attribute is a label. */
const ECS_NAMES = /^(http\.(response|request)\.|url\.|user_agent\.original$|service\.node\.name$|host\.name$)/;
const labelOf = (name: string) => `labels.${name.replace(/[.*"]/g, '_')}`;
const attribute = (name: string) => (ECS_NAMES.test(name) ? name : labelOf(name));

const shared = {
  id: 'apm_traces',
  time: FIELD.time,
  traceId: FIELD.traceId,
  parentId: FIELD.parentId,
  service: FIELD.service,
  attribute,
  decode: {
    decodeSpan: (document: Parameters<typeof decodeSpan>[0]) => decodeSpan(document, labelOf),
    decodeEvent: () => undefined,
  },
} as const;

const transactions: SpanDialect = {
  ...shared,
  name: FIELD.transaction.name,
  duration: { field: FIELD.transaction.duration, units: 1_000 },
  is: ({ exact }) => {
    const span = isOneOf(exact(FIELD.processor), 'transaction');
    const call = firstCall(exact);
    return {
      span,
      event: NOTHING,
      client: { all: [span, call] },
      server: { all: [span, { not: call }] },
      failed: isOneOf(exact(FIELD.outcome), 'failure'),
    };
  },
};

const spans: SpanDialect = {
  ...shared,
  name: FIELD.span.name,
  duration: { field: FIELD.span.duration, units: 1_000 },
  is: ({ exact }) => {
    const span = isOneOf(exact(FIELD.processor), 'span');
    const external = { any: [isOneOf(exact(FIELD.span.kind), 'CLIENT'), isOneOf(exact(FIELD.span.type), 'external')] };
    return { span, event: NOTHING, client: external, server: NOTHING, failed: isOneOf(exact(FIELD.outcome), 'failure') };
  },
};

/**
 * APM Server makes whatever begins a trace a transaction, and keeps no kind. A gateway's proxy is asked by nobody in the mesh: what begins there is
 * its own call. The cluster tells it from a request that came to a sidecar from outside.
 */
function firstCall(exact: FieldResolver['exact']): Predicate {
  const cluster = exact(...ATTRIBUTE.cluster.map(labelOf));
  if (cluster === undefined) return NOTHING;
  const local: Predicate = { any: LOCAL_CLUSTERS.map((beginning) => ({ starts: cluster, with: beginning })) };
  return { all: [{ not: has(exact(FIELD.parentId)) }, { has: cluster }, { not: local }] };
}

const MORE = [FIELD.processor, FIELD.outcome, FIELD.span.kind, FIELD.span.type, FIELD.span.duration];

/** Elastic APM's own indices: transactions and spans keep their durations in different fields, so each is read by itself. */
export const apmTraces: TraceSource = {
  id: 'apm_traces',
  fieldsToLookUp: [...new Set([...fieldsOf(transactions, MORE), ...fieldsOf(spans, MORE), ...ATTRIBUTE.url])],
  resolve(catalogue) {
    const indices = indicesWith(catalogue, [FIELD.traceId, FIELD.processor]);
    if (indices.size === 0) return [];
    return [transactions, spans].map((dialect) => buildReader(dialect, catalogue, createFieldResolver(catalogue, indices)));
  },
};
