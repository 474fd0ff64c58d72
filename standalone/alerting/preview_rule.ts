import type { AlertRecord } from '../../common/domain/alert_record';

/** An action of a rule, as Kibana's API has it. */
export interface RuleAction {
  group: string;
  id: string;
  params: Record<string, unknown>;
  frequency: { summary: boolean; notify_when: NotifyWhen; throttle: string | null };
  connector_type_id: string;
}
export const NOTIFY_WHEN = ['onActionGroupChange', 'onActiveAlert'] as const;
export type NotifyWhen = (typeof NOTIFY_WHEN)[number];

/** What a user says of a rule. */
export interface RuleSettings {
  name: string;
  tags: string[];
  params: Record<string, unknown>;
  schedule: { interval: string };
  actions: RuleAction[];
}

export interface SnoozeSchedule {
  id?: string;
  /** Milliseconds. */
  duration: number;
  rRule: { dtstart: string; tzid: string; count?: number };
}

/** A rule as the API answers with it. */
export interface PreviewRule extends RuleSettings {
  id: string;
  rule_type_id: string;
  consumer: string;
  enabled: boolean;
  mute_all: boolean;
  muted_alert_ids: string[];
  snooze_schedule: SnoozeSchedule[];
  created_at: string;
  updated_at: string;
  execution_status: {
    status: 'pending' | 'ok' | 'active' | 'error' | 'warning';
    last_execution_date: string;
    error?: { reason: string; message: string };
    warning?: { reason: string; message: string };
  };
  next_run?: string;
}

/** An event that has to reach a connector. */
export interface Delivery {
  id: string;
  connectorId: string;
  /** Rendered. */
  params: Record<string, unknown>;
  queuedAt: number;
  /** Failed attempts so far; nothing is tried before `notBefore`. */
  attempts: number;
  notBefore: number;
}

/**
 * Everything about a rule in one document: a run changes what it knows of its alerts and what has to be sent in one write, so that neither
 * can be there without the other.
 */
export interface RuleDocument {
  rule: PreviewRule;
  /** What the last run left for the next. */
  state: unknown;
  outbox: Delivery[];
  /** Active alerts, and the latest of those that ended. */
  alerts: AlertRecord[];
}
