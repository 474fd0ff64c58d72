import type { Span } from '../../../common/domain/trace';
import { flatten } from '../kuma_spans/flatten';
import { readInstant } from '../kuma_spans/span_times';
import { toEvent } from '../kuma_spans/to_event';
import { toSpan } from '../kuma_spans/to_span';
import type { DecodedEvent, StoredDocument } from '../trace_source';
import { FIELD } from './fields';

/** What is the document's, not the span's. */
const NOT_ATTRIBUTES = /^(@timestamp|data_stream\.|trace\.|span\.|parent\.|event\.)/;

export function decodeSpan({ index, id, source }: StoredDocument): Span | undefined {
  const values = flatten(source);
  if (!values.has(FIELD.kind) || values.has(FIELD.processor)) return undefined;
  return toSpan({
    source: 'ecs_traces',
    document: { index, id },
    traceId: values.get(FIELD.traceId),
    spanId: values.get(FIELD.spanId),
    parentId: values.get(FIELD.parentId),
    kind: values.get(FIELD.kind),
    name: values.get(FIELD.name),
    service: values.get(FIELD.service),
    start: readInstant(values.get(FIELD.time)),
    duration: undefined,
    failed: values.get(FIELD.outcome) === 'failure',
    attributes: new Map([...values].filter(([name]) => !NOT_ATTRIBUTES.test(name))),
  });
}

export function decodeEvent(document: StoredDocument): DecodedEvent | undefined {
  const values = flatten(document.source);
  if (values.has(FIELD.kind) || values.has(FIELD.processor)) return undefined;
  const text = values.get(FIELD.message) ?? '';
  const isAnnotation = values.get('event.kind') === 'event';
  return toEvent({
    document,
    traceId: values.get(FIELD.traceId),
    spanId: values.get(FIELD.spanId),
    service: values.get(FIELD.service),
    time: values.get(FIELD.time),
    level: values.get(FIELD.level),
    text,
    kind: isAnnotation ? 'annotation' : 'log',
    name: isAnnotation ? text : undefined,
  });
}
