import type { CapturedLine } from './capture';

/** A captured line, taken apart so that a copy at another time is made by putting texts together: millions are. */
export interface UnitLine {
  /** Start, milliseconds after the unit's. */
  offset: number;
  /** Arrival in Elasticsearch, milliseconds after the unit's start: a proxy writes a line when the request ends, a shipper brings it. */
  arrival: number;
  traceId: string | undefined;
  requestId: string | undefined;
  /** All other fields as JSON, without the braces. */
  rest: string;
}

/** What a shipper on the same machine takes. */
const SHIPPING_MS = 150;

export function toUnitLine(line: CapturedLine, unitStart: number): UnitLine {
  const { start_time, trace_id, request_id, ...others } = line;
  // Unlike the capture's own lines, copies leave out fields that are null: they mean the same and cost space.
  const rest = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  const offset = Date.parse(start_time) - unitStart;
  return {
    offset,
    arrival: offset + line.duration_millis + SHIPPING_MS,
    traceId: trace_id ?? undefined,
    requestId: request_id ?? undefined,
    rest: JSON.stringify(rest).slice(1, -1),
  };
}
