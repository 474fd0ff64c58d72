/** Rules and connectors as Kibana's API has them: the parts that this plugin uses. */
export interface RuleAction {
  group: string;
  id: string;
  params: Record<string, unknown>;
  frequency: { summary: false; notify_when: 'onActionGroupChange' | 'onActiveAlert'; throttle: null };
  connector_type_id?: string;
  uuid?: string;
}

export interface RuleBody {
  name: string;
  tags: string[];
  params: object;
  schedule: { interval: string };
  actions: RuleAction[];
}

export interface Rule extends RuleBody {
  id: string;
  rule_type_id: string;
  enabled: boolean;
  mute_all: boolean;
  muted_alert_ids: string[];
  is_snoozed_until?: string | null;
  created_at: string;
  execution_status: { status: string; last_execution_date: string; error?: { message: string }; warning?: { message: string } };
}

export interface Connector {
  id: string;
  name: string;
  connector_type_id: string;
  config?: Record<string, unknown>;
  is_preconfigured?: boolean;
  is_missing_secrets?: boolean;
}

export interface NewConnector {
  name: string;
  connector_type_id: string;
  config: Record<string, unknown>;
  secrets: Record<string, unknown>;
}

export interface ConnectorType {
  id: string;
  name: string;
  enabled: boolean;
  enabled_in_config: boolean;
  enabled_in_license: boolean;
  minimum_license_required: string;
}
