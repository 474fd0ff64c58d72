import type { AnomalyMetric, AnomalyScore, Usual } from '../../common/domain/anomaly';
import type { FigureBucket } from './series';

/** What one stretch looks like against what is usual. */
export interface Judgement {
  /** In the metric's unit. */
  actual: number;
  /** Above 0: higher than usual. In standard deviations, or as near to that as the metric allows: comparable, addable. */
  deviation: number;
  score: AnomalyScore;
  /** Lines that it stands on. */
  lines: number;
}

/** What is usual, learned, and ready to judge with. */
export interface Judge {
  usual: Omit<Usual, 'history'>;
  stretches: number;
  /** Undefined: too few lines to say anything. */
  judge(bucket: FigureBucket): Judgement | undefined;
}

export interface Metric {
  name: AnomalyMetric;
  /** Undefined: history says nothing of it. `recent` is for what only neighbours can tell, not for what is usual. */
  learn(history: readonly FigureBucket[], recent: readonly FigureBucket[]): Judge | undefined;
  /** In the metric's unit; undefined where the bucket does not tell. */
  value(bucket: FigureBucket): number | undefined;
  /** A lasting change is a deployment's step in these; errors are never fine for being old. */
  steps: boolean;
  /** Follows the week: days of the same name are the better comparison. */
  weekly: boolean;
  directions: ReadonlyArray<'higher' | 'lower'>;
  /** A score is never higher. */
  cap: number;
}
