import type { estypes } from '@elastic/elasticsearch';
import type { ElasticsearchReader, Logger } from '../context';
import type { SavedObjectsClient } from './saved_objects_client';

/** The part of Kibana's alerting that a rule type touches, in our own words. The same from 8.12 to 9.x unless it is noted. */
export interface KibanaRuleType {
  id: string;
  name: string;
  actionGroups: Array<{ id: string; name: string }>;
  defaultActionGroupId: string;
  category: string;
  producer: string;
  /** Ignored by 8.12, required later. */
  solution: 'observability';
  minimumLicenseRequired: 'basic';
  isExportable: boolean;
  doesSetRecoveryContext: boolean;
  autoRecoverAlerts: boolean;
  validate: { params: { validate(params: unknown): unknown } };
  actionVariables: { context: Array<{ name: string; description: string }> };
  alerts: {
    context: string;
    mappings: { fieldMap: Record<string, { type: string; array: boolean; required: boolean; ignore_above?: number }> };
    shouldWrite: boolean;
  };
  /** The path within Kibana that "view in app" leads to. */
  getViewInAppRelativeUrl(): string;
  executor(options: ExecutorOptions): Promise<{ state: Record<string, unknown> }>;
}

export interface ExecutorOptions {
  services: ExecutorServices;
  params: unknown;
  state: unknown;
  spaceId: string;
  rule: { id: string; name: string };
  startedAt: Date;
  logger: Logger;
}

export interface ExecutorServices {
  /** Has the rights of whoever saved the rule. */
  scopedClusterClient: { asCurrentUser: ElasticsearchReader };
  uiSettingsClient: { get(key: string): Promise<unknown> };
  /** In the rule's space, with the rights of whoever saved it. */
  savedObjectsClient: SavedObjectsClient;
  /** Null when Kibana could not install the index of alerts: rules still fire, through the factory. */
  alertsClient: AlertsClient | null;
  alertFactory: AlertFactory;
  /** A warning on the rule's page. Absent in versions that have no such thing. */
  ruleResultService?: { addLastRunWarning(message: string): void };
}

export interface AlertsClient {
  report(alert: { id: string; actionGroup: string; context: object; payload: Record<string, unknown> }): unknown;
  setAlertData(alert: { id: string; context: object; payload: Record<string, unknown> }): void;
  getRecoveredAlerts(): Array<{ alert: { getId(): string } }>;
  getAlertLimitValue(): number;
  setAlertLimitReached(reached: boolean): void;
}

export interface AlertFactory {
  create(id: string): { scheduleActions(group: string, context: object): unknown };
  done(): { getRecoveredAlerts(): Array<{ getId(): string; setContext(context: object): void }> };
  alertLimit: { getValue(): number; setLimitReached(reached: boolean): void };
}

/** Acts with the rights of the request's user, in its space. */
export interface RulesClient {
  find(params: { options: { perPage: number; filter: string; fields: string[] } }): Promise<{ data: Array<{ id: string }> }>;
}

/** Acts as Kibana itself. */
export interface InternalClient {
  search(request: estypes.SearchRequest): Promise<estypes.SearchResponse>;
}
