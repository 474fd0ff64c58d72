import type { AlertSeverity, RuleKind } from './alert_rule';
import type { EdgeId } from './edge';
import type { EpochMs } from './units';

/** An alert that a rule of ours raised, as its host has kept it. */
export interface AlertRecord {
  /** What the host mutes it by. */
  id: string;
  ruleId: string;
  ruleName: string;
  kind: RuleKind;
  edge: EdgeId;
  /** Names, from telemetry. */
  source: string;
  destination: string;
  reason: string;
  severity?: AlertSeverity;
  status: 'active' | 'recovered';
  startedAt: EpochMs;
  endedAt?: EpochMs;
}
