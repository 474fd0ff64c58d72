import type { History } from './history';
import type { Step } from './next_step';
import type { DemoDocument, PlacedUnit } from './placed_unit';
import { toDocument, toSpanDocument } from './placed_unit';
import { createReplay } from './replay';
import type { TrafficUnit } from './traffic_unit';
import type { UnitLine } from './unit_line';
import type { UnitSpan } from './unit_span';

/** A line, or a span, of a unit at its time. */
type Placed = { placed: PlacedUnit } & ({ line: UnitLine } | { span: UnitSpan });

export interface DocumentsOfStep {
  count: number;
  documents: Iterable<DemoDocument>;
  /** What was replayed, in the order of its arrival: the proxies counted it. */
  lines: Array<{ placed: PlacedUnit; line: UnitLine }>;
}

/**
 * The documents that a step writes; made while they are taken, because a day of them as text is large. Only what is replayed has spans: of eight
 * days they would be as much again, and in reality too most of what is old has none.
 */
export function documentsOf(step: Step, units: TrafficUnit[], history: History): DocumentsOfStep {
  const all = step.kind === 'history' ? linesOf(history.between(step.from, step.to)) : replayed(units, step);
  const lines = step.kind === 'history' ? [] : all.flatMap((one) => ('line' in one ? [one] : []));
  return { count: all.length, documents: documentsFrom(all), lines };
}

function* documentsFrom(all: Placed[]): Generator<DemoDocument> {
  for (const one of all) yield 'line' in one ? toDocument(one.placed, one.line) : toSpanDocument(one.placed, one.span);
}

function linesOf(placed: Iterable<PlacedUnit>): Placed[] {
  return [...placed].flatMap((unit) => unit.unit.lines.map((line) => ({ placed: unit, line })));
}

function spansOf(placed: Iterable<PlacedUnit>): Placed[] {
  return [...placed].flatMap((unit) => unit.unit.spans.map((span) => ({ placed: unit, span })));
}

function replayed(units: TrafficUnit[], step: Extract<Step, { kind: 'replay' }>): Placed[] {
  const { anchor, since, before, after, by } = step;
  const oldest = Math.max(since, after - longestOf(units));
  const placed = [...createReplay(units, anchor).between(oldest, before)];
  return [...linesOf(placed), ...spansOf(placed)]
    .filter((it) => arrivalOf(it) > after && arrivalOf(it) <= by)
    .sort((a, b) => arrivalOf(a) - arrivalOf(b));
}

const arrivalOf = (one: Placed) => one.placed.start + ('line' in one ? one.line : one.span).arrival;

/** From a unit's start to its last document's arrival, milliseconds. */
function longestOf(units: TrafficUnit[]): number {
  return units.reduce(
    (longest, { lines, spans }) => [...lines, ...spans].reduce((most, { arrival }) => Math.max(most, arrival), longest),
    0,
  );
}
