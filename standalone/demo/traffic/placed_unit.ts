import type { TrafficUnit } from './traffic_unit';
import type { UnitLine } from './unit_line';
import type { UnitSpan } from './unit_span';

/** A unit at a moment of the demo's own time. */
export interface PlacedUnit {
  /** Unique among all placed units, and the same whenever this one is made again: document ids come from it. */
  id: string;
  /** Milliseconds since 1970. */
  start: number;
  unit: TrafficUnit;
  generated: boolean;
}

export interface DemoDocument {
  kind: 'line' | 'span' | 'sample';
  id: string;
  /** Milliseconds since 1970. */
  start: number;
  /** The document as JSON. */
  source: string;
}

/** One line of a placed unit as a document. Trace and request ids are new for each copy: one id, one request. */
export function toDocument(placed: PlacedUnit, line: UnitLine): DemoDocument {
  const start = placed.start + line.offset;
  const salt = saltOf(placed.id);
  // Put together by hand: millions are made.
  let source = `{"start_time":"${iso(start)}","@timestamp":"${iso(placed.start + line.arrival)}",`;
  if (line.traceId) source += `"trace_id":"${salt}${line.traceId.slice(salt.length)}",`;
  if (line.requestId) source += `"request_id":"${salt}${line.requestId.slice(salt.length)}",`;
  if (placed.generated) source += '"generated":true,';
  source += `${line.rest}}`;
  return { kind: 'line', id: `${placed.id}.${placed.unit.lines.indexOf(line).toString(36)}`, start, source };
}

/** A span of a placed unit: it carries the ids that the lines of the same copy carry. */
export function toSpanDocument(placed: PlacedUnit, span: UnitSpan): DemoDocument {
  const start = placed.start + span.offset;
  const salt = saltOf(placed.id);
  let source = `{"@timestamp":"${start}.${span.nanoseconds}","trace_id":"${salt}${span.traceId.slice(salt.length)}",${span.rest},"attributes":{`;
  if (span.requestId) source += `"guid:x-request-id":"${salt}${span.requestId.slice(salt.length)}",`;
  source += `${span.attributes}}}`;
  return { kind: 'span', id: `${placed.id}.s${placed.unit.spans.indexOf(span).toString(36)}`, start, source };
}

const iso = (at: number) => new Date(at).toISOString();

/** Eight hexadecimal digits; FNV-1a. */
function saltOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
