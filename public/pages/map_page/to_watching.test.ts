import { aRule } from '../../../test/builders/a_rule';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { ruleTypeId } from '../../../common/domain/alert_rule';
import type { Service } from '../../../common/domain/service_map';
import { toWatching } from './to_watching';

const id = (name: string) => `default/zone-1//${name}`;
const base = aServiceMap([anEdge(id('orders'), id('payments')), anEdge(id('web'), id('orders'))]);
const map = {
  ...base,
  services: base.services.map((service): Service => ({ ...service, mesh: 'default', name: service.id.split('/').at(-1) ?? '' })),
};
const [calls] = map.edges;
const service = (name: string) => ({ id: id(name), kind: 'service', name, mesh: 'default' });
const onMesh = aRule({
  id: 'mesh',
  rule_type_id: ruleTypeId('meshAnomaly'),
  params: { scope: { kind: 'mesh' }, windowMinutes: 60, severity: 'major' },
});
const onService = aRule({
  id: 'service',
  rule_type_id: ruleTypeId('edgeErrors'),
  params: {
    scope: { kind: 'service', service: service('orders') },
    windowMinutes: 5,
    measure: 'ratio',
    threshold: 0.05,
    minRequests: 5,
  },
});

test('a rule on an edge marks it, and no other', () => {
  const { edges, marked, services } = toWatching(map, [aRule()]);
  expect([...edges.keys()]).toEqual([calls?.id]);
  expect([...marked]).toEqual([calls?.id]);
  expect(services.size).toBe(0);
});

test('a rule on a service marks the calls to it, and is on the service', () => {
  const { marked, services } = toWatching(map, [onService]);
  expect([...marked]).toEqual([map.edges[1]?.id]);
  expect([...services.keys()]).toEqual([id('orders')]);
});

test('a rule on a whole mesh watches everything and marks nothing in particular', () => {
  const { edges, marked, services } = toWatching(map, [onMesh]);
  expect(edges.size).toBe(2);
  expect(marked.size).toBe(0);
  expect(services.size).toBe(3);
});

test('what is disabled or not understood watches nobody', () => {
  const { edges } = toWatching(map, [
    aRule({ enabled: false }),
    aRule({ params: { scope: 1 } }),
    aRule({ rule_type_id: 'other' }),
  ]);
  expect(edges.size).toBe(0);
});
