import type { RuleKind, RuleScope } from '../../../common/domain/alert_rule';
import type { Finding } from '../../../common/domain/anomaly';
import type { Hideable } from '../../../common/domain/hideable';
import type { RuleUnit } from '../../../common/domain/rule_preview';

export interface JudgedParams {
  scope: RuleScope;
  windowMinutes: number;
  hide: Hideable[];
}

/** A rule that fires on what the built-in detector finds: the same findings as the map and the anomalies page show. */
export interface JudgedRule<Params extends JudgedParams> {
  kind: RuleKind;
  unit: RuleUnit;
  /** What is drawn as a line. */
  threshold(params: Params): number;
  /** Findings that matter to the rule, whoever they are about and however bad. */
  concerns(params: Params, finding: Finding): boolean;
  /** The value that is held against the threshold. */
  valueOf(finding: Finding): number;
  trouble(finding: Finding): string;
  /** Fires also for what somebody has said to be known. */
  includesKnown(params: Params): boolean;
}
