import { ruleTypeId } from '../../common/domain/alert_rule';
import type { Rule } from '../../public/host/rule';

const service = (name: string) => ({ id: `default/zone-1//${name}`, kind: 'service', name, mesh: 'default' });

/** orders → payments: p95 above half a second in the last hour, as Kibana's API has it. */
export const aRule = (patch: Partial<Rule> = {}): Rule => ({
  id: 'r1',
  rule_type_id: ruleTypeId('edgeLatency'),
  name: 'payments is slow',
  tags: ['mesh'],
  params: {
    scope: { kind: 'edge', source: service('orders'), destination: service('payments') },
    percentile: 'p95',
    condition: { kind: 'above', threshold: 500 },
    windowMinutes: 60,
    minRequests: 10,
    hide: [],
  },
  schedule: { interval: '1m' },
  actions: [],
  enabled: true,
  mute_all: false,
  muted_alert_ids: [],
  created_at: '2026-11-22T10:00:00.000Z',
  execution_status: { status: 'ok', last_execution_date: '2026-11-22T10:05:00.000Z' },
  ...patch,
});
