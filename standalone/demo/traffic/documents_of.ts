import type { History } from './history';
import type { Step } from './next_step';
import type { DemoDocument, PlacedUnit } from './placed_unit';
import { toDocument } from './placed_unit';
import { createReplay } from './replay';
import type { TrafficUnit } from './traffic_unit';
import type { UnitLine } from './unit_line';

interface PlacedLine {
  placed: PlacedUnit;
  line: UnitLine;
}

export interface DocumentsOfStep {
  count: number;
  documents: Iterable<DemoDocument>;
}

/** The documents that a step writes; made while they are taken, because a day of them as text is large. */
export function documentsOf(step: Step, units: TrafficUnit[], history: History): DocumentsOfStep {
  const lines = step.kind === 'history' ? linesOf(history.between(step.from, step.to)) : replayLines(units, step);
  return { count: lines.length, documents: documentsFrom(lines) };
}

function* documentsFrom(lines: PlacedLine[]): Generator<DemoDocument> {
  for (const { placed, line } of lines) yield toDocument(placed, line);
}

function linesOf(placed: Iterable<PlacedUnit>): PlacedLine[] {
  return [...placed].flatMap((unit) => unit.unit.lines.map((line) => ({ placed: unit, line })));
}

function replayLines(units: TrafficUnit[], step: Extract<Step, { kind: 'replay' }>): PlacedLine[] {
  const { anchor, since, before, after, by } = step;
  const oldest = Math.max(since, after - longestOf(units));
  const lines = linesOf(createReplay(units, anchor).between(oldest, before));
  return lines.filter((it) => arrivalOf(it) > after && arrivalOf(it) <= by).sort((a, b) => arrivalOf(a) - arrivalOf(b));
}

const arrivalOf = ({ placed, line }: PlacedLine) => placed.start + line.arrival;

/** From a unit's start to its last line's arrival, milliseconds. */
function longestOf(units: TrafficUnit[]): number {
  return units.reduce((longest, { lines }) => lines.reduce((most, { arrival }) => Math.max(most, arrival), longest), 0);
}
