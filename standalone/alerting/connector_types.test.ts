import type { Connector } from './connector';
import { connectorTypeOf } from './connector_types';
import { renderParams } from './render_params';

const pagerDuty: Connector = {
  id: 'p',
  name: 'on call',
  connector_type_id: '.pagerduty',
  config: {},
  secrets: { routingKey: 'key' },
};
const slack: Connector = {
  id: 's',
  name: 'channel',
  connector_type_id: '.slack',
  config: {},
  secrets: { webhookUrl: 'https://hooks.example/x' },
};
const bodyOf = (connector: Connector, params: Record<string, unknown>) =>
  JSON.parse(connectorTypeOf(connector)?.toRequest(connector, params).body ?? '') as Record<string, unknown>;

describe('PagerDuty, Events API v2', () => {
  const trigger = {
    eventAction: 'trigger',
    dedupKey: 'k'.repeat(400),
    summary: 's'.repeat(2_000),
    severity: 'error',
    source: 'orders → payments',
    component: 'payments',
    group: '',
    class: 'latency',
    links: [
      { href: 'https://map.example', text: 'Map' },
      { href: '', text: 'nowhere' },
    ],
    customDetails: { actual: '506 ms' },
  };

  it('keeps to its limits, and leaves out what is empty', () => {
    const { routing_key, event_action, dedup_key, payload, links } = bodyOf(pagerDuty, trigger);
    expect([routing_key, event_action]).toEqual(['key', 'trigger']);
    expect(String(dedup_key)).toHaveLength(255);
    expect(payload).toEqual({
      summary: 's'.repeat(1_024),
      source: 'orders → payments',
      severity: 'error',
      component: 'payments',
      class: 'latency',
      custom_details: { actual: '506 ms' },
    });
    expect(links).toEqual([{ href: 'https://map.example', text: 'Map' }]);
  });

  it('knows four severities; of another it is an error', () => {
    expect(bodyOf(pagerDuty, { ...trigger, severity: 'terrible' }).payload).toMatchObject({ severity: 'error' });
  });

  it('resolves with the key and nothing else', () => {
    expect(bodyOf(pagerDuty, { eventAction: 'resolve', dedupKey: 'k', summary: 'x' })).toEqual({
      routing_key: 'key',
      event_action: 'resolve',
      dedup_key: 'k',
    });
  });

  it('goes to PagerDuty, or where it is told to', () => {
    const type = connectorTypeOf(pagerDuty);
    expect(type?.toRequest(pagerDuty, trigger).url).toBe('https://events.pagerduty.com/v2/enqueue');
    const config = { apiUrl: 'http://127.0.0.1:1/x' };
    expect(type?.toRequest({ ...pagerDuty, config }, trigger).url).toBe('http://127.0.0.1:1/x');
  });
});

describe('what is wrong with a connector', () => {
  it.each([
    [{ ...pagerDuty, secrets: {} }, 'secrets.routingKey is missing'],
    [{ ...pagerDuty, config: { apiUrl: 'file:///etc/passwd' } }, 'config.apiUrl is no http or https address'],
    [{ ...slack, secrets: {} }, 'secrets.webhookUrl is missing'],
    [{ ...slack, secrets: { webhookUrl: 'javascript:alert(1)' } }, 'secrets.webhookUrl is no http or https address'],
    [pagerDuty, undefined],
    [slack, undefined],
  ])('%#', (connector, wrong) => {
    expect(connectorTypeOf(connector)?.check(connector)).toBe(wrong);
  });
});

it('Slack: two braces escape what a name may hold, three do not', () => {
  const variables = { context: { title: '<!channel> & co', slackText: '*done* <https://x|y>' } };
  const rendered = renderParams(
    { message: '{{context.title}} {{{context.slackText}}}' },
    variables,
    connectorTypeOf(slack)?.escape,
  );
  expect(bodyOf(slack, rendered)).toEqual({ text: '&lt;!channel&gt; &amp; co *done* <https://x|y>' });
});

it('a broken template is sent as its error rather than not at all', () => {
  const { message } = renderParams({ message: '{{#context}}' }, {});
  expect(String(message)).toMatch(/^error rendering mustache template/);
});
