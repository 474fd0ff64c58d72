import type { History } from '../../common/domain/anomaly';
import type { Judge, Metric, Surroundings } from './metric';
import type { FigureBucket, Series } from './series';
import type { Phase } from './to_phases';

export interface Learned extends Judge {
  history: History;
}

const DAY = 86_400_000;
const FEW_STRETCHES = 3;
const FEW_OF_TODAY = 2;
const FEW_OF_WINDOW = 4;

/** What is usual in a phase: from earlier days, else from earlier today, else from the rest of the window. */
export function learnUsual(metric: Metric, series: Series, phase: Phase): Learned | undefined {
  const { recent, lead, history } = series;
  const places = metric.weekly ? phase.weekly : phase.hours;
  const alike = pick(history, places);
  return (
    learnFrom(metric, alike, series, 'same_hours', FEW_STRETCHES) ??
    learnFrom(metric, lead, series, 'earlier_today', FEW_OF_TODAY) ??
    // Errors need no comparison: none is what a mesh is for.
    (metric.steps
      ? learnFrom(metric, recent, series, 'rest_of_window', FEW_OF_WINDOW)
      : learnFrom(metric, [], series, 'rest_of_window', 0))
  );
}

export function learnFrom(
  metric: Metric,
  stretches: readonly FigureBucket[],
  around: Surroundings,
  kind: History['kind'],
  least: number,
): Learned | undefined {
  const judge = metric.learn(stretches, around);
  if (!judge || judge.stretches < least) return undefined;
  const days = kind === 'same_hours' ? countDays(stretches) : 0;
  return { ...judge, history: { kind, days, stretches: judge.stretches } };
}

export function pick<T>(list: readonly T[], places: readonly number[]): T[] {
  const picked: T[] = [];
  for (const place of places) if (place < list.length) picked.push(list[place] as T);
  return picked;
}

/** Stretches are in order. */
function countDays(stretches: readonly FigureBucket[]): number {
  let [count, last] = [0, -1];
  for (const { from } of stretches) {
    const day = Math.floor(from / DAY);
    if (day !== last) [count, last] = [count + 1, day];
  }
  return count;
}
