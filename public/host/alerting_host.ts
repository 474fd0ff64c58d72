import type { Connector, ConnectorType, NewConnector, Rule, RuleBody } from './rule';

export interface AlertingApi {
  health(): Promise<{ hasEncryptionKey: boolean; hasApiKeys: boolean }>;
  /** Rules of this plugin's types that the user may see, the newest first; at most 1,000. */
  findRules(signal?: AbortSignal): Promise<Rule[]>;
  createRule(body: RuleBody & { rule_type_id: string; consumer: string }): Promise<Rule>;
  updateRule(id: string, body: RuleBody): Promise<Rule>;
  deleteRule(id: string): Promise<void>;
  enableRule(id: string, enabled: boolean): Promise<void>;
  muteRule(id: string, muted: boolean): Promise<void>;
  muteAlert(ruleId: string, alertId: string, muted: boolean): Promise<void>;
  /** No notifications for so many milliseconds; undefined ends every snooze. */
  snoozeRule(id: string, duration: number | undefined): Promise<void>;
  connectors(signal?: AbortSignal): Promise<Connector[]>;
  connectorTypes(signal?: AbortSignal): Promise<ConnectorType[]>;
  createConnector(connector: NewConnector): Promise<Connector>;
}

/** Rules and connectors of the place that the page runs in: the same addresses and bodies in Kibana and in the preview. */
export interface AlertingHost extends AlertingApi {
  /** What this user may do, as far as it is known before it is tried. */
  may: { saveRules: boolean; saveConnectors: boolean };
  /** True where rules run in one process beside the page, for as long as it runs. */
  isPreview: boolean;
  /** Messages can hold addresses: the host knows its own. */
  knowsItsAddress: boolean;
}
