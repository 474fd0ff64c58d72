import { i18n } from '@kbn/i18n';
import type { AlertingApi } from './alerting_host';
import type { Host } from './host';
import { HttpFailure } from './http_failure';
import type { Connector, ConnectorType, Rule } from './rule';

const RULE = '/api/alerting/rule';
const PER_PAGE = 1_000;

/** Kibana's public API of rules and connectors, 8.12 and later; snoozes are internal until 8.19. */
export function createAlertingApi({ http }: Pick<Host, 'http'>, typeIds: readonly string[]): AlertingApi {
  const ask = async (request: Parameters<Host['http']>[0]): Promise<unknown> => {
    try {
      return await http(request);
    } catch (error) {
      throw toPlainWords(error);
    }
  };
  const post = async (path: string, body?: unknown): Promise<void> => {
    await ask({ method: 'post', path, body });
  };
  const at = (id: string) => `${RULE}/${encodeURIComponent(id)}`;
  return {
    async health() {
      const answer = (await ask({ method: 'get', path: '/api/alerting/_health' })) as Record<string, unknown>;
      return {
        hasEncryptionKey: answer.has_permanent_encryption_key !== false,
        hasApiKeys: answer.is_sufficiently_secure !== false,
      };
    },
    async findRules(signal) {
      const body = { per_page: PER_PAGE, sort_field: 'createdAt', sort_order: 'desc' };
      // The address of Kibana's own pages: the public one leaves out whether a rule is snoozed.
      const { data } = (await ask({ method: 'post', path: '/internal/alerting/rules/_find', body, signal })) as { data: Rule[] };
      return data.filter((rule) => typeIds.includes(rule.rule_type_id));
    },
    createRule: async (body) => (await ask({ method: 'post', path: RULE, body })) as Rule,
    updateRule: async (id, body) => (await ask({ method: 'put', path: at(id), body })) as Rule,
    async deleteRule(id) {
      await ask({ method: 'delete', path: at(id) });
    },
    enableRule: (id, enabled) => post(`${at(id)}/${enabled ? '_enable' : '_disable'}`),
    muteRule: (id, muted) => post(`${at(id)}/${muted ? '_mute_all' : '_unmute_all'}`),
    muteAlert: (ruleId, alertId, muted) =>
      post(`${at(ruleId)}/alert/${encodeURIComponent(alertId)}/${muted ? '_mute' : '_unmute'}`),
    snoozeRule(id, duration) {
      const path = `/internal/alerting/rule/${encodeURIComponent(id)}`;
      if (duration === undefined) return post(`${path}/_unsnooze`, {});
      const rRule = { dtstart: new Date().toISOString(), tzid: 'UTC', count: 1 };
      return post(`${path}/_snooze`, { snooze_schedule: { duration, rRule } });
    },
    connectors: async (signal) => (await ask({ method: 'get', path: '/api/actions/connectors', signal })) as Connector[],
    connectorTypes: async (signal) =>
      (await ask({ method: 'get', path: '/api/actions/connector_types', signal })) as ConnectorType[],
    createConnector: async (connector) =>
      (await ask({ method: 'post', path: '/api/actions/connector', body: connector })) as Connector,
  };
}

/** A refusal of Kibana's alerting is not one of this app's: its role needs another privilege. */
function toPlainWords(error: unknown): unknown {
  if (!(error instanceof HttpFailure) || error.problem.code !== 'forbidden') return error;
  const message = i18n.translate('meshObservability.host.mayNotAlert', {
    defaultMessage:
      'Your role may not do this. Making and changing rules needs "All" on Mesh Observability; making connectors needs "All" on Actions and Connectors. Ask an administrator for it.',
  });
  return new HttpFailure(error.status, { code: 'forbidden', message });
}
