import type { Span } from '../../common/domain/trace';
import { milliseconds } from '../../common/domain/units';
import type { DecodedEvent } from '../sources/trace_source';

/** Zipkin's annotation that ends a span of this kind. */
const ENDS: Partial<Record<Span['kind'], string>> = { client: 'cr', server: 'ss' };

/** Where a document holds no duration, the annotation that ended the span tells it (about half a millisecond late). */
export function endSpans(spans: readonly Span[], events: readonly DecodedEvent[]): { spans: Span[]; ended: number } {
  if (spans.every(({ duration }) => duration !== undefined)) return { spans: [...spans], ended: 0 };
  const ends = new Map<string, DecodedEvent[]>();
  for (const event of events) {
    const key = keyOf(event.spanId, event.name, event.service);
    ends.set(key, [...(ends.get(key) ?? []), event]);
  }
  for (const list of ends.values()) list.sort((a, b) => a.at - b.at);
  const byStart = [...spans].sort((a, b) => a.start - b.start);
  let ended = 0;
  const completed = byStart.map((span): Span => {
    if (span.duration !== undefined) return span;
    const list = ends.get(keyOf(span.spanId, ENDS[span.kind], span.raw.service)) ?? [];
    const place = list.findIndex(({ at }) => at >= span.start);
    const [end] = place < 0 ? [] : list.splice(place, 1);
    if (!end) return span;
    ended += 1;
    return { ...span, duration: milliseconds(end.at - span.start) };
  });
  return { spans: completed, ended };
}

const keyOf = (spanId: string | undefined, name: string | undefined, service: string | undefined) =>
  JSON.stringify([spanId, name, service]);
