import type { Span } from '../../../common/domain/trace';
import { traceId } from '../../../common/domain/trace';
import { epochMs } from '../../../common/domain/units';
import { flatten } from '../kuma_spans/flatten';
import { readInstant } from '../kuma_spans/span_times';
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

export function decodeEvent({ index, id, source }: StoredDocument): DecodedEvent | undefined {
  const values = flatten(source);
  const [trace, at] = [values.get(FIELD.traceId), readInstant(values.get(FIELD.time))];
  if (!trace || at === undefined || values.has(FIELD.kind) || values.has(FIELD.processor)) return undefined;
  const text = values.get(FIELD.message) ?? '';
  const spanId = values.get(FIELD.spanId)?.toLowerCase();
  const service = values.get(FIELD.service);
  const level = values.get(FIELD.level);
  const isAnnotation = values.get('event.kind') === 'event';
  return {
    kind: isAnnotation ? 'annotation' : 'log',
    traceId: traceId(trace),
    at: epochMs(at),
    text,
    document: { index, id },
    ...(isAnnotation ? { name: text } : {}),
    ...(spanId ? { spanId } : {}),
    ...(service ? { service } : {}),
    ...(level ? { level } : {}),
  };
}
