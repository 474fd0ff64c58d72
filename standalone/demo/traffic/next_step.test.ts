import fc from 'fast-check';
import { documentsOf } from './documents_of';
import { createHistory } from './history';
import type { Progress } from './next_step';
import { nextStep } from './next_step';
import { DAY, HOUR, LOOP, LOOP_LENGTH, MINUTE, RECENT } from './script';
import type { TrafficUnit } from './traffic_unit';

const NOW = Date.UTC(2026, 10, 18, 14, 30);
const DAYS = 1 / 24;

/** Every 50 ms a request of which both sides wrote a line; the slowest takes a second and a half. */
const units: TrafficUnit[] = Array.from({ length: LOOP_LENGTH / 50 }, (_, index) => {
  const line = { offset: 0, traceId: undefined, requestId: undefined, rest: '"a":1' };
  const took = 100 + (index % 29) * 50;
  return {
    start: LOOP.from + index * 50,
    lines: [
      { ...line, arrival: took },
      { ...line, offset: 5, arrival: took - 3 },
    ],
    spans: [],
  };
});
const history = createHistory(units);

interface Written {
  ids: string[];
  starts: number[];
}

/** Does what the demo does: steps until the replay has reached now. */
function catchUp(progress: Progress | undefined, now: number, written: Written): Progress {
  let reached = progress;
  for (let steps = 0; ; steps++) {
    if (steps > 20) throw new Error('It does not end.');
    const step = nextStep(reached, now, DAYS);
    for (const { id, start } of documentsOf(step, units, history).documents) {
      written.ids.push(id);
      written.starts.push(start);
    }
    reached = step.progress;
    if (reached.replay && reached.writtenUntil === now) return reached;
  }
}

test('first come days of history, one by one, then the last quarter of an hour and the present', () => {
  const kinds: string[] = [];
  let progress: Progress | undefined;
  do {
    const step = nextStep(progress, NOW, 8);
    kinds.push(step.kind);
    progress = step.progress;
  } while (!progress.replay);
  expect(kinds).toEqual([...Array.from({ length: 9 }, () => 'history'), 'replay']);
  expect(progress).toMatchObject({ writtenUntil: NOW, replay: { since: NOW - RECENT } });
});

test('a short pause is replayed, a long one becomes history', () => {
  const before = { writtenUntil: NOW, replay: { anchor: NOW - MINUTE, since: NOW - RECENT } };
  expect(nextStep(before, NOW + RECENT, 8)).toMatchObject({ kind: 'replay', after: NOW, by: NOW + RECENT, anchor: NOW - MINUTE });
  const ended = nextStep(before, NOW + HOUR, 8);
  expect(ended).toMatchObject({ kind: 'replay', before: NOW, by: Infinity, progress: { writtenUntil: NOW } });
  expect(nextStep(ended.progress, NOW + HOUR, 8)).toMatchObject({ kind: 'history', from: NOW, to: NOW + HOUR - RECENT });
});

test('without history there is the last quarter of an hour all the same', () => {
  expect(nextStep(undefined, NOW, 0)).toMatchObject({ kind: 'replay', since: NOW - RECENT, by: NOW });
});

test('after a month away only the days that are shown are filled', () => {
  expect(nextStep({ writtenUntil: NOW - 30 * DAY }, NOW, 8)).toMatchObject({ from: NOW - 8 * DAY });
});

test('whenever it is stopped and started, no line is written twice, no request is cut, and no minute stays empty', () => {
  const pause = fc.oneof(
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 1, max: 2 * RECENT }),
    fc.integer({ min: 1, max: 40 * MINUTE }),
  );
  fc.assert(
    fc.property(fc.array(pause, { minLength: 1, maxLength: 4 }), (pauses) => {
      const written: Written = { ids: [], starts: [] };
      let now = NOW;
      let progress = catchUp(undefined, now, written);
      for (const length of pauses) progress = catchUp(progress, (now += length), written);
      expect(new Set(written.ids).size).toBe(written.ids.length);
      expect(cutUnits(written.ids, written.starts, now)).toEqual([]);
      expect(longestGap(written.starts)).toBeLessThan(MINUTE);
    }),
    { numRuns: 10 },
  );
});

/** Replayed units of which some lines are there and others not, though all have had the time to arrive. */
function cutUnits(ids: string[], starts: number[], now: number): string[] {
  const counts = new Map<string, number>();
  const recent = new Set<string>();
  ids.forEach((id, index) => {
    const unit = id.slice(0, id.lastIndexOf('.'));
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    if (starts[index]! > now - 5_000) recent.add(unit);
  });
  const settled = [...counts].filter(([unit]) => unit.startsWith('r') && !recent.has(unit));
  return settled.filter(([unit, count]) => count !== sizeOf(unit)).map(([unit]) => unit);
}

const sizeOf = (unit: string) => units[Number.parseInt(unit.split('.')[1]!, 36)]!.lines.length;

function longestGap(starts: number[]): number {
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.slice(1).reduce((longest, start, index) => Math.max(longest, start - sorted[index]!), 0);
}
