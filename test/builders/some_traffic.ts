import { createRandom } from '../bench/random';
import type { CorpusLine } from './a_corpus';

/** Lines that belong together: all of one request through the mesh, or one connection. */
interface Unit {
  start: number;
  lines: CorpusLine[];
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The recorded lines as requests, oldest first. */
export function toUnits(lines: readonly CorpusLine[]): Unit[] {
  const units = new Map<string, Unit>();
  lines.forEach((line, place) => {
    const start = Date.parse(String(line.start_time));
    const key = typeof line.trace_id === 'string' ? line.trace_id : `tcp ${place}`;
    const known = units.get(key);
    if (known) {
      known.lines.push(line);
      known.start = Math.min(known.start, start);
    } else units.set(key, { start, lines: [line] });
  });
  return [...units.values()].sort((a, b) => a.start - b.start);
}

/** Units between two moments, times of day of the capture. */
export const unitsWithin = (units: readonly Unit[], ranges: ReadonlyArray<readonly [number, number]>): Unit[] =>
  units.filter(({ start }) => ranges.some(([from, to]) => start >= from && start < to));

/** One unit in `every`, as it was recorded. */
export const thinned = (units: readonly Unit[], every: number, seed: number): CorpusLine[] => {
  const random = createRandom(seed);
  return units.filter(() => random.next() < 1 / every).flatMap(({ lines }) => lines);
};

/** Traffic of a time that was not recorded, as busy as `units` were over `seconds`, divided by `every`. */
export function resampled(
  units: readonly Unit[],
  { seconds, every, from, to, seed }: { seconds: number; every: number; from: number; to: number; seed: number },
): CorpusLine[] {
  const random = createRandom(seed);
  const mean = ((units.length / seconds) * (MINUTE / SECOND)) / every;
  const lines: CorpusLine[] = [];
  for (let minute = from; minute < to; minute += MINUTE) {
    const count = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
    for (let n = 0; n < count; n++) {
      const unit = units[random.below(units.length)] as Unit;
      const shift = minute + random.below(MINUTE) - unit.start;
      for (const line of unit.lines) lines.push(moved(line, shift));
    }
  }
  return lines.filter((line) => Date.parse(String(line.start_time)) < to);
}

const moved = (line: CorpusLine, shift: number): CorpusLine => ({
  ...line,
  start_time: new Date(Date.parse(String(line.start_time)) + shift).toISOString(),
});
