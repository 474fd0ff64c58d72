import type { Span } from '../../../common/domain/trace';
import { ATTRIBUTE } from '../kuma_spans/attribute_names';
import { flatten } from '../kuma_spans/flatten';
import { toPeer } from '../kuma_spans/span_ends';
import { readCount, readInstant } from '../kuma_spans/span_times';
import { toSpan } from '../kuma_spans/to_span';
import type { StoredDocument } from '../trace_source';
import { FIELD } from './fields';

const MICROSECONDS = 1_000;
const LABEL = /^(?:numeric_)?labels\.(.+)$/;

/** labelOf: the label under which APM keeps an attribute whose name has a dot. */
export function decodeSpan({ index, id, source }: StoredDocument, labelOf: (name: string) => string): Span | undefined {
  const values = flatten(source);
  const event = values.get(FIELD.processor);
  if (event !== 'transaction' && event !== 'span') return undefined;
  const own = FIELD[event];
  const duration = readCount(values.get(own.duration));
  const precise = readCount(values.get(FIELD.timeMicroseconds));
  const attributes = attributesOf(values, labelOf);
  return toSpan({
    source: 'apm_traces',
    document: { index, id },
    traceId: values.get(FIELD.traceId),
    spanId: values.get(own.id),
    parentId: values.get(FIELD.parentId) ?? (event === 'span' ? values.get(FIELD.transaction.id) : undefined),
    kind: event === 'span' ? kindOf(values) : isFirstCall(values, attributes) ? 'client' : 'server',
    name: values.get(own.name),
    service: values.get(FIELD.service),
    start: precise === undefined ? readInstant(values.get(FIELD.time)) : precise / MICROSECONDS,
    duration: duration === undefined ? undefined : duration / MICROSECONDS,
    failed: values.get(FIELD.outcome) === 'failure',
    attributes,
  });
}

function kindOf(values: ReadonlyMap<string, string>): string {
  return values.get(FIELD.span.kind) ?? (values.get(FIELD.span.type) === 'external' ? 'client' : 'internal');
}

/** APM Server makes whatever begins a trace a transaction; a gateway's call to a service is one, and has no kind there. */
function isFirstCall(values: ReadonlyMap<string, string>, attributes: ReadonlyMap<string, string>): boolean {
  if (values.get(FIELD.parentId)) return false;
  const cluster = ATTRIBUTE.cluster.map((name) => attributes.get(name)).find(Boolean);
  return toPeer(cluster, undefined) !== undefined;
}

/** Labels under the names that they had before APM took the dots away, as far as anybody here asks for them. */
function attributesOf(values: ReadonlyMap<string, string>, labelOf: (name: string) => string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of values) {
    const label = LABEL.exec(name)?.[1];
    if (label) attributes.set(label, value);
    else if (/^(http|url|user_agent|host|service)\./.test(name)) attributes.set(name, value);
  }
  for (const names of Object.values(ATTRIBUTE)) {
    for (const name of names) {
      const value = values.get(labelOf(name));
      if (value !== undefined) attributes.set(name, value);
    }
  }
  return attributes;
}
