import type { CapturedLine, CapturedSpan } from './capture';
import { appendTo } from './append_to';
import { pairConnections } from './pair_connections';
import type { UnitLine } from './unit_line';
import { toUnitLine } from './unit_line';
import type { UnitSpan } from './unit_span';
import { toUnitSpan } from './unit_span';

/**
 * What is kept or dropped as a whole: all lines of one request through the mesh, retries and both sides included, or the two lines
 * (caller's and callee's) of one TCP connection.
 */
export interface TrafficUnit {
  /** When its first line starts, milliseconds since 1970, in the capture. */
  start: number;
  lines: UnitLine[];
  /** Of the same request; a connection has none. */
  spans: UnitSpan[];
}

/** Sorted by start. */
export function toUnits(lines: CapturedLine[], spans: CapturedSpan[]): TrafficUnit[] {
  const requests = new Map<string, CapturedLine[]>();
  const connections: CapturedLine[] = [];
  for (const line of lines) {
    if (line.trace_id === null) connections.push(line);
    else appendTo(requests, line.trace_id, line);
  }
  const traces = new Map<string, CapturedSpan[]>();
  for (const span of spans) appendTo(traces, span.trace_id, span);
  return [
    ...[...requests].map(([id, own]) => toUnit(own, traces.get(id) ?? [])),
    ...pairConnections(connections).map((own) => toUnit(own, [])),
  ].sort((a, b) => a.start - b.start);
}

function toUnit(lines: CapturedLine[], spans: CapturedSpan[]): TrafficUnit {
  const start = Math.min(...lines.map((line) => Date.parse(line.start_time)));
  return {
    start,
    lines: lines.map((line) => toUnitLine(line, start)),
    spans: spans.map((span) => toUnitSpan(span, start)),
  };
}
