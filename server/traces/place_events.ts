import type { TraceEvent, TraceSpan } from '../../common/domain/trace';
import type { DecodedEvent } from '../sources/trace_source';
import type { AssembledTrace } from './assemble_trace';

/** Loggers round to milliseconds: a line may seem to come so much before its span. */
const ROUNDED_MS = 1;

/**
 * Lays what was logged during a trace to the span that it names; where it names none that is there, to the innermost work of the service that
 * wrote it at that moment. What fits none stays in the trace without a span.
 */
export function placeEvents(
  events: readonly DecodedEvent[],
  { spans, services }: Pick<AssembledTrace, 'spans' | 'services'>,
): TraceEvent[] {
  const places = new Map(spans.map(({ spanId }, place) => [spanId, place]));
  const nameOf = ({ service }: TraceSpan) => services[service]?.identity.name;
  return events
    .filter(({ name }) => !isEndOfSpan(name))
    .map(({ traceId: _, spanId, name: __, ...event }) => {
      const named = spanId === undefined ? undefined : places.get(spanId);
      const span = named ?? (event.kind === 'log' ? innermost(event, spans, nameOf) : undefined);
      return { ...event, ...(span === undefined ? {} : { span }) };
    });
}

/** Zipkin's `cr` and `ss` say only when a span ended, which the span says itself. */
const isEndOfSpan = (name: string | undefined) => name === 'cr' || name === 'ss';

function innermost(
  { service, at }: Pick<TraceEvent, 'service' | 'at'>,
  spans: readonly TraceSpan[],
  nameOf: (span: TraceSpan) => string | undefined,
): number | undefined {
  if (service === undefined) return undefined;
  let best: number | undefined;
  spans.forEach((span, place) => {
    const isThen = span.start - ROUNDED_MS <= at && at <= span.start + (span.duration ?? 0) + ROUNDED_MS;
    // What a service asks of others is not its own work.
    if (!isThen || span.kind === 'client' || nameOf(span) !== service) return;
    if (best === undefined || span.depth >= (spans[best]?.depth ?? 0)) best = place;
  });
  return best;
}
