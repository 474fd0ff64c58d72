import type { Connector, ConnectorType } from './connector';

const PAGERDUTY_URL = 'https://events.pagerduty.com/v2/enqueue';
const SEVERITIES = ['critical', 'error', 'warning', 'info'];

/** Events API v2. */
const pagerDuty: ConnectorType = {
  id: '.pagerduty',
  name: 'PagerDuty',
  check: ({ config, secrets }) =>
    (secrets.routingKey ?? '').trim() === '' ? 'secrets.routingKey is missing' : checkUrl(config.apiUrl, 'config.apiUrl'),
  toRequest: ({ config, secrets }, params) => ({
    url: textOf(config.apiUrl) || PAGERDUTY_URL,
    headers: { 'content-type': 'application/json', 'x-routing-key': secrets.routingKey ?? '' },
    body: JSON.stringify({ routing_key: secrets.routingKey, ...toEvent(params) }),
  }),
};

function toEvent(params: Record<string, unknown>): Record<string, unknown> {
  const event = { event_action: textOf(params.eventAction) || 'trigger', dedup_key: textOf(params.dedupKey).slice(0, 255) };
  if (event.event_action !== 'trigger') return event;
  const severity = textOf(params.severity);
  const optional = { component: params.component, group: params.group, class: params.class };
  return {
    ...event,
    payload: {
      summary: textOf(params.summary).slice(0, 1_024),
      source: textOf(params.source) || 'Mesh Observability',
      severity: SEVERITIES.includes(severity) ? severity : 'error',
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => textOf(value) !== '')),
      custom_details: params.customDetails ?? {},
    },
    ...(Array.isArray(params.links) ? { links: (params.links as Array<{ href?: string }>).filter(({ href }) => href) } : {}),
  };
}

/** Incoming webhook. */
const slack: ConnectorType = {
  id: '.slack',
  name: 'Slack',
  check: ({ secrets }) =>
    secrets.webhookUrl ? checkUrl(secrets.webhookUrl, 'secrets.webhookUrl') : 'secrets.webhookUrl is missing',
  escape: (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  toRequest: ({ secrets }, params) => ({
    url: secrets.webhookUrl ?? '',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: textOf(params.message) }),
  }),
};

/** What the preview can deliver to. E-mail and the rest are Kibana's. */
export const CONNECTOR_TYPES: readonly ConnectorType[] = [pagerDuty, slack];

export const connectorTypeOf = ({ connector_type_id: id }: Pick<Connector, 'connector_type_id'>): ConnectorType | undefined =>
  CONNECTOR_TYPES.find((type) => type.id === id);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function checkUrl(value: unknown, field: string): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const isHttp = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isHttp ? undefined : `${field} is no http or https address`;
}
