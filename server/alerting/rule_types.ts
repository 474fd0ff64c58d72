import type { RuleKind, RuleParamsOf } from '../../common/domain/alert_rule';
import { edgeErrors } from './edge_errors/edge_errors';
import { edgeLatency } from './edge_latency/edge_latency';
import { edgeTraffic } from './edge_traffic/edge_traffic';
import { meshAnomaly } from './mesh_anomaly/mesh_anomaly';
import type { RuleType } from './rule_type';

const closed: { [Kind in RuleKind]: RuleType<RuleParamsOf[Kind]> } = { edgeLatency, edgeErrors, edgeTraffic, meshAnomaly };

/** Closed: a kind of rule without an entry does not compile. Parameters are what its own parser made of them. */
export const ruleTypes = closed as unknown as Record<RuleKind, RuleType>;
