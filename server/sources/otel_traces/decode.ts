import type { Span } from '../../../common/domain/trace';
import { flatten } from '../kuma_spans/flatten';
import { readCount, readInstant } from '../kuma_spans/span_times';
import { toEvent } from '../kuma_spans/to_event';
import { toSpan } from '../kuma_spans/to_span';
import type { DecodedEvent, StoredDocument } from '../trace_source';
import { FIELD } from './fields';

const NANOSECONDS = 1e6;

export function decodeSpan({ index, id, source }: StoredDocument): Span | undefined {
  const values = flatten(source);
  const duration = readCount(values.get(FIELD.duration));
  if (duration === undefined) return undefined;
  return toSpan({
    source: 'otel_traces',
    document: { index, id },
    traceId: values.get(FIELD.traceId),
    spanId: values.get(FIELD.spanId),
    parentId: values.get(FIELD.parentId),
    kind: values.get(FIELD.kind)?.replace(/^SPAN_KIND_/, ''),
    name: values.get(FIELD.name),
    service: values.get(FIELD.service),
    start: readInstant(values.get(FIELD.time)),
    duration: duration / NANOSECONDS,
    failed: values.get(FIELD.outcome) === 'Error',
    attributes: attributesOf(values),
  });
}

/** The span's own attributes win over those of the process that wrote it. */
function attributesOf(values: ReadonlyMap<string, string>): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const prefix of [`${FIELD.resource}.`, `${FIELD.attributes}.`])
    for (const [name, value] of values) if (name.startsWith(prefix)) attributes.set(name.slice(prefix.length), value);
  return attributes;
}

export function decodeEvent(document: StoredDocument): DecodedEvent | undefined {
  const values = flatten(document.source);
  // An access log has a trace id as well, through the Collector or in Kuma's own JSON: whoever reads access logs says more of it.
  const isAccessLog = values.has(`${FIELD.attributes}.destination.service`) || values.has('duration_millis');
  if (values.has(FIELD.duration) || isAccessLog) return undefined;
  const name = values.get(FIELD.eventName) ?? values.get(`${FIELD.attributes}.event.name`);
  return toEvent({
    document,
    traceId: values.get(FIELD.traceId),
    spanId: values.get(FIELD.spanId),
    service: values.get(FIELD.service),
    time: values.get(FIELD.time),
    level: values.get(FIELD.level),
    text: values.get(FIELD.body) ?? name ?? '',
    kind: name ? 'annotation' : 'log',
    name,
  });
}
