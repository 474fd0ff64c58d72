import type { EdgeId } from '../../common/domain/edge';
import { epochMs } from '../../common/domain/units';
import type { AlertFacts } from '../../server/alerting/rule_type';

/** orders → payments is slow, as a rule's run found it at 10:20. */
export const someFacts = (patch: Partial<AlertFacts> = {}): AlertFacts => ({
  edge: {
    id: 'default/zone-1//orders→default/zone-1//payments' as EdgeId,
    source: 'orders',
    destination: 'payments',
    mesh: 'default',
    zone: 'zone-1',
  },
  kind: 'edgeLatency',
  finding: 'p95 506\u00a0ms in the last hour (threshold 300\u00a0ms)',
  trouble: 'is slow',
  severity: 'error',
  since: epochMs(Date.parse('2026-11-22T10:05:38Z')),
  at: epochMs(Date.parse('2026-11-22T10:20:00Z')),
  unit: 'ms',
  actual: 506,
  threshold: 300,
  windowMinutes: 60,
  ...patch,
});
