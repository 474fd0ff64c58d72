import type { ServiceId } from '../../../common/domain/service';
import { parseRuleParams } from '../../../common/contract/rule_params';
import type { AlertSubject } from './alert_draft';
import { conditionOf, conditions } from './conditions';
import { toStartDraft } from './to_start_draft';

const service = (name: string) => ({
  id: `default/zone-1//${name}` as ServiceId,
  kind: 'service' as const,
  name,
  mesh: 'default',
});
const edge: AlertSubject = {
  scope: { kind: 'edge', source: service('orders'), destination: service('payments') },
  name: 'orders → payments',
  hide: [],
  rate: 1,
};
const mesh: AlertSubject = { scope: { kind: 'mesh' }, name: 'every edge', hide: [] };

test('without a wish: p95 above what the past suggests, in the last hour', () => {
  const draft = toStartDraft(edge);
  expect(draft).toMatchObject({ name: 'orders → payments is slow', kind: 'edgeLatency', suggest: true });
  expect(draft.params).toMatchObject({ windowMinutes: 60, percentile: 'p95', condition: { kind: 'above' } });
});

test.each(conditions().map(({ id }) => [id]))('%s opens as such, and the server takes it', (id) => {
  const draft = toStartDraft(mesh, { when: id });
  expect(conditionOf(draft.params).id).toBe(id);
  expect(parseRuleParams(draft.kind, JSON.parse(JSON.stringify(draft.params)))).toMatchObject({ ok: true });
});

test('how bad and which percentile come from what was seen', () => {
  expect(toStartDraft(edge, { when: 'anomaly', severity: 'minor' }).params).toMatchObject({ severity: 'minor' });
  expect(toStartDraft(edge, { when: 'latency_above_usual', severity: 'minor', percentile: 'p50' }).params).toMatchObject({
    percentile: 'p50',
    condition: { kind: 'above_usual', severity: 'minor' },
  });
});

test('what makes no sense for the subject becomes what does', () => {
  expect(conditionOf(toStartDraft(edge, { when: 'traffic_new' }).params).id).toBe('p95_above');
});
