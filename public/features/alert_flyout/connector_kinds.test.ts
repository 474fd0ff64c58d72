import Mustache from 'mustache';
import { toActions } from './connector_kinds';

const connector = (typeId: string) => ({ id: 'c1', name: 'on call', connector_type_id: typeId });
const actions = (typeId: string, options: Partial<Parameters<typeof toActions>[1]> = {}) =>
  toActions(connector(typeId), { links: true, ...options }).map(({ group, params }) => ({ group, params }));

test('PagerDuty: an event that triggers and one that resolves, with one key', () => {
  const [firing, recovered] = actions('.pagerduty');
  expect(firing).toMatchObject({
    group: 'firing',
    params: {
      eventAction: 'trigger',
      dedupKey: '{{context.dedupKey}}',
      severity: '{{context.severity}}',
      component: '{{context.destination}}',
      group: '{{context.mesh}}',
      class: '{{context.class}}',
      links: [{ href: '{{context.viewUrl}}', text: 'Map' }],
      customDetails: expect.objectContaining({ actual: '{{context.actual}}', trace: '{{context.traceUrl}}' }) as object,
    },
  });
  expect(recovered).toEqual({ group: 'recovered', params: { eventAction: 'resolve', dedupKey: '{{context.dedupKey}}' } });
});

test('a host that does not know its address sends no links', () => {
  expect(JSON.stringify(actions('.pagerduty', { links: false }))).not.toContain('viewUrl');
});

test('what somebody wrote replaces the usual text, in what begins and in what ends', () => {
  expect(actions('.slack', { message: 'mine' }).map(({ params }) => params)).toEqual([{ message: 'mine' }, { message: 'mine' }]);
  expect(actions('.email', { target: 'a@example.com, b@example.com,' })[0]?.params).toMatchObject({
    to: ['a@example.com', 'b@example.com'],
    message: '{{{context.emailText}}}',
  });
});

test.each(['.pagerduty', '.slack', '.slack_api', '.email', '.index', '.server-log'])('%s: every template is whole', (typeId) => {
  const render = (text: string) => Mustache.render(text, { context: {}, rule: {} });
  for (const { params } of actions(typeId, { target: '#x' }))
    expect(() =>
      JSON.stringify(params, (_, value: unknown) => (typeof value === 'string' ? render(value) : value)),
    ).not.toThrow();
});

test('a type that is not known here is left alone', () => {
  expect(actions('.jira')).toEqual([]);
});
