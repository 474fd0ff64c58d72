import type { CapturedSpan } from './capture';

/** A captured span, taken apart as a line is. */
export interface UnitSpan {
  /** Whole milliseconds after the unit's start. */
  offset: number;
  /** Nanoseconds after that, as the exporter writes them. */
  nanoseconds: string;
  /** Arrival in Elasticsearch, milliseconds after the unit's start. */
  arrival: number;
  traceId: string;
  requestId: string | undefined;
  /** Attributes but for the request id, and all other fields, each as JSON without the braces. */
  attributes: string;
  rest: string;
}

const REQUEST_ID = 'guid:x-request-id';
/** The Collector collects a batch before it sends. */
const SHIPPING_MS = 1_000;

export function toUnitSpan(span: CapturedSpan, unitStart: number): UnitSpan {
  const { '@timestamp': at, trace_id: traceId, attributes, ...others } = span;
  const { [REQUEST_ID]: requestId, ...kept } = attributes;
  const [milliseconds = '0', nanoseconds = '0'] = at.split('.');
  const offset = Number(milliseconds) - unitStart;
  return {
    offset,
    nanoseconds,
    arrival: offset + Math.ceil(span.duration / 1e6) + SHIPPING_MS,
    traceId,
    requestId,
    attributes: JSON.stringify(kept).slice(1, -1),
    rest: JSON.stringify(others).slice(1, -1),
  };
}
