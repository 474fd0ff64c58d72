import type { AnomalyMetric, AnomalyScore, Usual } from '../../common/domain/anomaly';
import type { FigureBucket, Series } from './series';

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

/** The window and what came right before it: for what only neighbours can tell, not for what is usual. */
export type Surroundings = Pick<Series, 'recent' | 'lead'>;

export interface Metric {
  name: AnomalyMetric;
  /** Undefined: history says nothing of it. */
  learn(history: readonly FigureBucket[], around: Surroundings): Judge | undefined;
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
