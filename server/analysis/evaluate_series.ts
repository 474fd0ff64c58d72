import type { AnomalyMetric, AnomalySubject, Finding } from '../../common/domain/anomaly';
import type { Series } from './series';

export interface Evaluation {
  findings: Finding[];
  /** Metrics that had enough lines and history to be judged. */
  judged: AnomalyMetric[];
}

/** Judges one subject, purely: buckets in, findings out. Map, anomalies page, preview and rules all use this one. */
export type EvaluateSeries = (subject: AnomalySubject, series: Series) => Evaluation;
