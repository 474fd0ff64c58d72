import type { EdgeLatencyParams } from '../../../common/domain/alert_rule';
import { SEVERITY_FROM } from '../../../common/domain/anomaly';
import type { JudgedRule } from '../judged/judged_rule';

/** A latency rule without a threshold of its own: `condition.kind` is `above_usual`. The detector knows no p99: p95 speaks for it. */
export const judgedLatency: JudgedRule<EdgeLatencyParams> = {
  kind: 'edgeLatency',
  unit: 'score',
  threshold: ({ condition }) => (condition.kind === 'above_usual' ? SEVERITY_FROM[condition.severity] : 0),
  concerns: ({ percentile }, { metric, direction, subject }) =>
    subject.kind === 'edge' && direction === 'higher' && metric === (percentile === 'p50' ? 'p50' : 'p95'),
  valueOf: ({ score }) => score,
  trouble: () => 'is slower than usual',
  includesKnown: () => false,
};
