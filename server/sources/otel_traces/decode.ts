import type { Span } from '../../../common/domain/trace';
import { traceId } from '../../../common/domain/trace';
import { epochMs } from '../../../common/domain/units';
import { flatten } from '../kuma_spans/flatten';
import { readCount, readInstant } from '../kuma_spans/span_times';
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

export function decodeEvent({ index, id, source }: StoredDocument): DecodedEvent | undefined {
  const values = flatten(source);
  const [trace, at] = [values.get(FIELD.traceId), readInstant(values.get(FIELD.time))];
  // An access log has a trace id as well, through the Collector or in Kuma's own JSON: whoever reads access logs says more of it.
  const isAccessLog = values.has(`${FIELD.attributes}.destination.service`) || values.has('duration_millis');
  if (!trace || at === undefined || values.has(FIELD.duration) || isAccessLog) return undefined;
  const name = values.get(FIELD.eventName) ?? values.get(`${FIELD.attributes}.event.name`);
  const spanId = values.get(FIELD.spanId)?.toLowerCase();
  const service = values.get(FIELD.service);
  const level = values.get(FIELD.level);
  return {
    kind: name ? 'annotation' : 'log',
    traceId: traceId(trace),
    at: epochMs(at),
    text: values.get(FIELD.body) ?? name ?? '',
    document: { index, id },
    ...(name ? { name } : {}),
    ...(spanId ? { spanId } : {}),
    ...(service ? { service } : {}),
    ...(level ? { level } : {}),
  };
}
