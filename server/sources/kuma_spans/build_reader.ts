import type { TraceSourceId } from '../../../common/domain/source_id';
import { numberAccess } from '../field_access';
import type { FieldCatalogue } from '../field_catalogue';
import type { Predicate } from '../predicate';
import type { TraceReader } from '../trace_source';
import { ATTRIBUTE } from './attribute_names';
import type { FieldResolver } from '../field_resolver';
import { identifyCall } from './span_ends';
import { calling, failed, withStatus, writtenBy } from './span_predicates';

/** What tells one dialect from another; the meaning of Kuma's attributes is the same in all of them. */
export interface SpanDialect {
  id: TraceSourceId;
  time: string;
  traceId: string;
  parentId: string;
  service: string;
  name: string;
  duration?: { field: string; units: number };
  /** Where the dialect keeps an attribute. */
  attribute(name: string): string;
  is(fields: { exact: FieldResolver['exact'] }): {
    span: Predicate;
    event: Predicate;
    client: Predicate;
    server: Predicate;
    failed: Predicate;
  };
  decode: Pick<TraceReader, 'decodeSpan' | 'decodeEvent'>;
}

const NUMBERED = /\.(status_code)$/;

export const fieldsOf = (dialect: SpanDialect, more: readonly string[]): string[] => {
  const attributes = Object.values(ATTRIBUTE).flatMap((names) => names.map(dialect.attribute));
  const own = [dialect.traceId, dialect.parentId, dialect.service, dialect.name, ...more, ...attributes];
  const roots = attributes.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : []));
  return [
    ...new Set(
      [dialect.time, ...own.flatMap((name) => [name, `${name}.keyword`]), ...roots, dialect.duration?.field ?? []].flat(),
    ),
  ];
};

/** A dialect in these indices; the same for every dialect but for names. */
export function buildReader(dialect: SpanDialect, catalogue: FieldCatalogue, resolver: FieldResolver): TraceReader {
  const { exact, number, indices, readFromSource } = resolver;
  const attribute = (names: readonly string[]) => exact(...names.map(dialect.attribute));
  const service = exact(dialect.service);
  const workload = attribute(ATTRIBUTE.workload);
  const cluster = attribute(ATTRIBUTE.cluster);
  const url = attribute(ATTRIBUTE.url);
  const requestId = attribute(ATTRIBUTE.requestId);
  const method = attribute(ATTRIBUTE.method);
  const status = attribute(ATTRIBUTE.status.filter((name) => !isNumeric(catalogue, dialect.attribute(name), indices)));
  const numericStatus = ATTRIBUTE.status.map(dialect.attribute).find((name) => isNumeric(catalogue, name, indices));
  const name = exact(dialect.name);
  const duration = dialect.duration ? number(dialect.duration.field) : undefined;
  const parentId = exact(dialect.parentId);
  const is = dialect.is({ exact });
  const call = Object.entries({ cluster, workload, service, mesh: attribute(ATTRIBUTE.mesh) }).filter(([, field]) => field);
  const places = Object.fromEntries(call.map(([end], place) => [end, place]));
  const texts = [service, name, url, requestId, attribute(ATTRIBUTE.userAgent), attribute(ATTRIBUTE.instance), cluster];
  return {
    id: dialect.id,
    ...(indices.size < catalogue.indices.length ? { onlyIndices: [...indices].sort() } : {}),
    readFromSource,
    time: dialect.time,
    fields: {
      traceId: exact(dialect.traceId) ?? dialect.traceId,
      texts: texts.filter((field) => field !== undefined),
      ...defined({ service, duration, method, url, name, requestId, status: status ?? numericStatus }),
    },
    durationUnits: dialect.duration?.units ?? 1,
    is: {
      ...is,
      // The server's half of a shared span has no parent either: where there is a caller's half, that one begins the trace.
      root: { all: [is.span, ...(parentId ? [{ not: { has: parentId } }] : [])] },
      failed: failed(status ?? numericStatus, status === undefined, is.failed),
    },
    callKey: cluster ? call.flatMap(([, field]) => field ?? []) : [],
    identifyCall: (key) => identifyCall(key, places),
    writtenBy: (identity) => writtenBy(identity, { workload, service }),
    calling: (identity) => calling(identity, cluster),
    withStatus: (from, below) => withStatus(status ?? numericStatus, status === undefined, { from, below }),
    ...dialect.decode,
  };
}

function isNumeric(catalogue: FieldCatalogue, field: string, indices: ReadonlySet<string>): boolean {
  return NUMBERED.test(field) && numberAccess(catalogue, field, indices)?.way === 'as_is';
}

const defined = <T extends Record<string, string | undefined>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: string };
