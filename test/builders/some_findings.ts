import type { Finding, Findings } from '../../common/domain/anomaly';
import { epochMs } from '../../common/domain/units';
import { aCoverage } from './a_service_map';

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
