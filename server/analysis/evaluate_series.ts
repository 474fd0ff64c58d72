import type { AnomalyMetric, AnomalyScore, AnomalySubject, Finding, History } from '../../common/domain/anomaly';
import { anomalyScore, compareFindings } from '../../common/domain/anomaly';
import { allMetrics } from './all_metrics';
import type { Evaluated } from './evaluate_metric';
import { evaluateMetric } from './evaluate_metric';
import type { Series } from './series';
import type { Phase } from './to_phases';

export interface Evaluation {
  /** Worst first; one at most for each metric and direction. */
  findings: Finding[];
  /** Metrics that had enough lines and something to compare with. */
  judged: AnomalyMetric[];
  /** What that was, at best. */
  history?: History;
  /** For each bucket of the window the worst score and its metric; null where nothing could be judged. */
  cells: Array<{ score: AnomalyScore; metric: AnomalyMetric } | null>;
}

/** Judges one subject, purely: buckets in, findings out. Map, anomalies page, preview and rules all use this one. */
export function evaluateSeries(subject: AnomalySubject, series: Series, phases: readonly Phase[]): Evaluation {
  const evaluation: Evaluation = { findings: [], judged: [], cells: series.recent.map(() => null) };
  for (const metric of allMetrics) {
    const evaluated = evaluateMetric(metric, subject, series, phases);
    if (!evaluated) continue;
    evaluation.judged.push(metric.name);
    evaluation.findings.push(...evaluated.findings);
    if (evaluated.history.stretches > (evaluation.history?.stretches ?? -1)) evaluation.history = evaluated.history;
    fill(evaluation.cells, evaluated, metric.name);
  }
  evaluation.findings.sort(compareFindings);
  return evaluation;
}

function fill(cells: Evaluation['cells'], { scores }: Evaluated, metric: AnomalyMetric): void {
  scores.forEach((score, place) => {
    if (score !== undefined && score >= (cells[place]?.score ?? 0)) cells[place] = { score: anomalyScore(score), metric };
  });
}
