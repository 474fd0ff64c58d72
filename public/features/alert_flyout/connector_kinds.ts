import { i18n } from '@kbn/i18n';
import { FIRING_GROUP, RECOVERED_GROUP } from '../../../common/domain/alert_rule';
import type { Connector, NewConnector, RuleAction } from '../../host/rule';

/** What this flyout knows of a type of connectors. */
export interface ConnectorKind {
  typeId: string;
  name: string;
  /** What one has to know of it, beside its name. */
  hint: string;
  /** Needs a recipient or channel with every rule. */
  target?: { label: string; placeholder: string };
  /** The usual text, where a user can have another. */
  message?: string;
  toParams(group: string, options: { message: string; target: string; links: boolean }): Record<string, unknown>;
  /** What can be made here. */
  form?: { fields: FormField[]; toConnector(name: string, values: Record<string, string>): NewConnector };
}

export interface FormField {
  id: string;
  label: string;
  secret?: boolean;
  optional?: boolean;
  placeholder?: string;
}

const SLACK_MESSAGE = '{{{context.slackText}}}';

const pagerDuty = (): ConnectorKind => ({
  typeId: '.pagerduty',
  name: 'PagerDuty',
  hint: i18n.translate('meshObservability.connector.pagerDutyHint', {
    defaultMessage: 'one incident an edge, resolves by itself',
  }),
  message: '{{context.title}}: {{context.finding}}',
  toParams: (group, { message, links }) =>
    group === RECOVERED_GROUP
      ? { eventAction: 'resolve', dedupKey: '{{context.dedupKey}}' }
      : {
          eventAction: 'trigger',
          dedupKey: '{{context.dedupKey}}',
          summary: message,
          severity: '{{context.severity}}',
          source: '{{context.source}} → {{context.destination}}',
          component: '{{context.destination}}',
          group: '{{context.mesh}}',
          class: '{{context.class}}',
          ...(links ? { links: [{ href: '{{context.viewUrl}}', text: 'Map' }] } : {}),
          customDetails: {
            actual: '{{context.actual}}',
            threshold: '{{context.threshold}}',
            usual: '{{context.usual}}',
            since: '{{context.since}}',
            zone: '{{context.zone}}',
            namespace: '{{context.namespace}}',
            trace: '{{context.traceUrl}}',
            trace_id: '{{context.traceId}}',
            rule: '{{rule.name}}',
          },
        },
  form: {
    fields: [
      {
        id: 'routingKey',
        label: i18n.translate('meshObservability.connector.routingKey', { defaultMessage: 'Integration key (Events API v2)' }),
        secret: true,
      },
      {
        id: 'apiUrl',
        label: i18n.translate('meshObservability.connector.apiUrl', {
          defaultMessage: 'API address, if it is not PagerDuty’s own',
        }),
        optional: true,
        placeholder: 'https://events.pagerduty.com/v2/enqueue',
      },
    ],
    toConnector: (name, { routingKey = '', apiUrl = '' }) => ({
      name,
      connector_type_id: '.pagerduty',
      config: apiUrl === '' ? {} : { apiUrl },
      secrets: { routingKey },
    }),
  },
});

const slack = (): ConnectorKind => ({
  typeId: '.slack',
  name: 'Slack',
  hint: i18n.translate('meshObservability.connector.slackHint', {
    defaultMessage: 'a message when it begins and when it is over',
  }),
  message: SLACK_MESSAGE,
  toParams: (_, { message }) => ({ message }),
  form: {
    fields: [
      {
        id: 'webhookUrl',
        label: i18n.translate('meshObservability.connector.webhookUrl', { defaultMessage: 'Webhook address' }),
        secret: true,
        placeholder: 'https://hooks.slack.com/services/…',
      },
    ],
    toConnector: (name, { webhookUrl = '' }) => ({ name, connector_type_id: '.slack', config: {}, secrets: { webhookUrl } }),
  },
});

const slackApi = (): ConnectorKind => ({
  typeId: '.slack_api',
  name: 'Slack API',
  hint: i18n.translate('meshObservability.connector.slackHint', {
    defaultMessage: 'a message when it begins and when it is over',
  }),
  message: SLACK_MESSAGE,
  target: {
    label: i18n.translate('meshObservability.connector.channel', { defaultMessage: 'Channel' }),
    placeholder: '#on-call',
  },
  toParams: (_, { message, target }) => ({ subAction: 'postMessage', subActionParams: { channels: [target], text: message } }),
  form: {
    fields: [
      {
        id: 'token',
        label: i18n.translate('meshObservability.connector.token', { defaultMessage: 'Bot token' }),
        secret: true,
        placeholder: 'xoxb-…',
      },
    ],
    toConnector: (name, { token = '' }) => ({ name, connector_type_id: '.slack_api', config: {}, secrets: { token } }),
  },
});

const email = (): ConnectorKind => ({
  typeId: '.email',
  name: 'E-mail',
  hint: i18n.translate('meshObservability.connector.emailHint', { defaultMessage: 'text and HTML' }),
  message: '{{{context.emailText}}}',
  target: {
    label: i18n.translate('meshObservability.connector.recipients', { defaultMessage: 'Recipients, comma separated' }),
    placeholder: 'on-call@example.com',
  },
  toParams: (_, { message, target }) => ({
    to: target
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    subject: '{{context.title}}',
    message,
  }),
  form: {
    fields: [
      {
        id: 'from',
        label: i18n.translate('meshObservability.connector.from', { defaultMessage: 'Sender' }),
        placeholder: 'kibana@example.com',
      },
      {
        id: 'host',
        label: i18n.translate('meshObservability.connector.host', { defaultMessage: 'Mail server' }),
        placeholder: 'smtp.example.com',
      },
      { id: 'port', label: i18n.translate('meshObservability.connector.port', { defaultMessage: 'Port' }), placeholder: '587' },
      { id: 'user', label: i18n.translate('meshObservability.connector.user', { defaultMessage: 'User' }), optional: true },
      {
        id: 'password',
        label: i18n.translate('meshObservability.connector.password', { defaultMessage: 'Password' }),
        secret: true,
        optional: true,
      },
    ],
    toConnector: (name, { from = '', host = '', port = '', user = '', password = '' }) => ({
      name,
      connector_type_id: '.email',
      config: { service: 'other', from, host, port: Number(port), secure: Number(port) === 465, hasAuth: user !== '' },
      secrets: user === '' ? {} : { user, password },
    }),
  },
});

const serverLog = (): ConnectorKind => ({
  typeId: '.server-log',
  name: i18n.translate('meshObservability.connector.serverLog', { defaultMessage: 'Server log' }),
  hint: i18n.translate('meshObservability.connector.anyLicence', { defaultMessage: 'works on any licence' }),
  toParams: () => ({ level: 'warn', message: '{{context.title}}: {{context.finding}}' }),
  form: { fields: [], toConnector: (name) => ({ name, connector_type_id: '.server-log', config: {}, secrets: {} }) },
});

const index = (): ConnectorKind => ({
  typeId: '.index',
  name: i18n.translate('meshObservability.connector.index', { defaultMessage: 'Index' }),
  hint: i18n.translate('meshObservability.connector.anyLicence', { defaultMessage: 'works on any licence' }),
  toParams: (group) => ({
    documents: [
      {
        rule: '{{rule.name}}',
        status: group === FIRING_GROUP ? 'active' : 'recovered',
        title: '{{context.title}}',
        finding: '{{context.finding}}',
        source: '{{context.source}}',
        destination: '{{context.destination}}',
        severity: '{{context.severity}}',
        since: '{{context.since}}',
        url: '{{context.viewUrl}}',
      },
    ],
  }),
  form: {
    fields: [
      {
        id: 'index',
        label: i18n.translate('meshObservability.connector.indexName', { defaultMessage: 'Index to write to' }),
        placeholder: 'mesh-alerts',
      },
    ],
    toConnector: (name, { index: target = '' }) => ({
      name,
      connector_type_id: '.index',
      config: { index: target, refresh: false },
      secrets: {},
    }),
  },
});

/** Those that can be chosen and made here; other connectors of the host are left to its own pages. */
export const connectorKinds = (): ConnectorKind[] => [pagerDuty(), slack(), slackApi(), email(), index(), serverLog()];

export const kindOf = ({ connector_type_id: typeId }: Pick<Connector, 'connector_type_id'>): ConnectorKind | undefined =>
  connectorKinds().find((kind) => kind.typeId === typeId);

/** What a rule does with a connector: an action when an alert begins, and one when it is over. */
export function toActions(connector: Connector, options: { message?: string; target?: string; links: boolean }): RuleAction[] {
  const kind = kindOf(connector);
  if (!kind) return [];
  const { message = kind.message ?? '', target = '', links } = options;
  return [FIRING_GROUP, RECOVERED_GROUP].map((group) => ({
    group,
    id: connector.id,
    params: kind.toParams(group, { message, target, links }),
    frequency: { summary: false, notify_when: 'onActionGroupChange', throttle: null },
  }));
}
