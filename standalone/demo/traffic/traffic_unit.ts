import type { CapturedLine } from './capture';
import { appendTo } from './append_to';
import { pairConnections } from './pair_connections';
import type { UnitLine } from './unit_line';
import { toUnitLine } from './unit_line';

/**
 * What is kept or dropped as a whole: all lines of one request through the mesh, retries and both sides included, or the two lines
 * (caller's and callee's) of one TCP connection.
 */
export interface TrafficUnit {
  /** When its first line starts, milliseconds since 1970, in the capture. */
  start: number;
  lines: UnitLine[];
}

/** Sorted by start. */
export function toUnits(lines: CapturedLine[]): TrafficUnit[] {
  const requests = new Map<string, CapturedLine[]>();
  const connections: CapturedLine[] = [];
  for (const line of lines) {
    if (line.trace_id === null) connections.push(line);
    else appendTo(requests, line.trace_id, line);
  }
  return [...requests.values(), ...pairConnections(connections)].map(toUnit).sort((a, b) => a.start - b.start);
}

function toUnit(lines: CapturedLine[]): TrafficUnit {
  const start = Math.min(...lines.map((line) => Date.parse(line.start_time)));
  return { start, lines: lines.map((line) => toUnitLine(line, start)) };
}
