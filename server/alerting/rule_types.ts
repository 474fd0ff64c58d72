import type { RuleKind } from '../../common/domain/alert_rule';
import { edgeLatency } from './edge_latency/edge_latency';
import type { RuleType } from './rule_type';

/** Closed: a kind of rule without an entry does not compile. */
export const ruleTypes = {
  edgeLatency,
} as unknown as Record<RuleKind, RuleType>;
