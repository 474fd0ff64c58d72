import type { Finding, Findings } from '../../common/domain/anomaly';
import { anomalyScore, findingId } from '../../common/domain/anomaly';
import type { EdgeId } from '../../common/domain/edge';
import { epochMs } from '../../common/domain/units';
import { aCoverage } from './a_service_map';

export const aFinding = (patch: Partial<Finding> = {}): Finding => {
  const finding: Finding = {
    id: '' as Finding['id'],
    subject: { kind: 'edge', id: 'orders→payments' as EdgeId },
    metric: 'p50',
    direction: 'higher',
    score: anomalyScore(80),
    severity: 'critical',
    since: epochMs(1_000_000),
    actual: 380,
    usual: { middle: 20, low: 15, high: 30, history: { kind: 'same_hours', days: 7, stretches: 7 } },
    timesUsual: 19,
    confidence: 'high',
    lines: 200,
    ...patch,
  };
  return { ...finding, id: findingId(finding, finding.until !== undefined) };
};

export const someFindings = (findings: Finding[] = [], patch: Partial<Findings> = {}): Findings => ({
  range: { from: epochMs(0), to: epochMs(2_000_000) },
  findings,
  known: [],
  judged: [],
  causes: [],
  services: [],
  history: { kind: 'same_hours', days: 7, stretches: 7 },
  coverage: aCoverage(),
  ...patch,
});
