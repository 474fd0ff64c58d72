import type { History } from '../../common/domain/anomaly';
import type { Judge, Metric } from './metric';
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
export function learnUsual(metric: Metric, { recent, lead, history }: Series, phase: Phase): Learned | undefined {
  const places = metric.weekly && phase.weekdays.length > 0 ? phase.weekdays : phase.hours;
  const alike = places.flatMap((place) => history[place] ?? []);
  return (
    learnFrom(metric, alike, recent, 'same_hours', FEW_STRETCHES) ??
    learnFrom(metric, lead, recent, 'earlier_today', FEW_OF_TODAY) ??
    // Errors need no comparison: none is what a mesh is for.
    (metric.steps
      ? learnFrom(metric, recent, recent, 'rest_of_window', FEW_OF_WINDOW)
      : learnFrom(metric, [], recent, 'rest_of_window', 0))
  );
}

export function learnFrom(
  metric: Metric,
  stretches: readonly FigureBucket[],
  recent: readonly FigureBucket[],
  kind: History['kind'],
  least: number,
): Learned | undefined {
  const judge = metric.learn(stretches, recent);
  if (!judge || judge.stretches < least) return undefined;
  const days = kind === 'same_hours' ? new Set(stretches.map(({ from }) => Math.floor(from / DAY))).size : 0;
  return { ...judge, history: { kind, days, stretches: judge.stretches } };
}
