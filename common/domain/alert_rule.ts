import type { Severity } from './anomaly';
import type { Hideable } from './hideable';
import type { ServiceIdentity } from './service';
import type { Milliseconds, Ratio } from './units';

/** The rule types of this plugin; each has a folder in server/alerting. */
export const RULE_KINDS = ['edgeLatency', 'edgeErrors', 'edgeTraffic', 'meshAnomaly'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What Kibana knows a rule type by. */
export const ruleTypeId = (kind: RuleKind) => `meshObservability.${kind}` as const;

export const ruleKindOf = (typeId: string): RuleKind | undefined => RULE_KINDS.find((kind) => ruleTypeId(kind) === typeId);

/** The one group of alerts that our rule types have, and the one that Kibana adds for those that have ended. */
export const FIRING_GROUP = 'firing';
export const RECOVERED_GROUP = 'recovered';

/** What a rule watches. Of a service it is the calls to it; of a mesh every edge that begins or ends in it, of all meshes when it is absent. */
export type RuleScope =
  | { kind: 'edge'; source: ServiceIdentity; destination: ServiceIdentity }
  | { kind: 'service'; service: ServiceIdentity }
  | { kind: 'mesh'; mesh?: string };

export const PERCENTILES = ['p50', 'p95', 'p99'] as const;
export type Percentile = (typeof PERCENTILES)[number];

interface Watched {
  scope: RuleScope;
  /** What is judged at every check: so much time before it. */
  windowMinutes: number;
  hide: Hideable[];
}

/** above: the percentile reaches a threshold. above_usual: the detector finds it higher than usual, with at least this severity. */
export type LatencyCondition = { kind: 'above'; threshold: Milliseconds } | { kind: 'above_usual'; severity: Severity };

export interface EdgeLatencyParams extends Watched {
  percentile: Percentile;
  condition: LatencyCondition;
  /** Fewer answered requests in the window are not judged. */
  minRequests: number;
}

/** ratio: errors that the caller saw. hidden: errors that the callee answered and that retries hid from every caller. */
export interface EdgeErrorsParams extends Watched {
  measure: 'ratio' | 'hidden';
  threshold: Ratio;
  minRequests: number;
}

/** quiet: nothing in the window, though there was traffic in the time before. new: traffic, and none in the time before. */
export interface EdgeTrafficParams extends Watched {
  when: 'quiet' | 'new';
  /** The time before, in hours. */
  lookbackHours: number;
}

export interface MeshAnomalyParams extends Watched {
  severity: Severity;
  /** Also what somebody has said to be known. */
  includeKnown: boolean;
}

export interface RuleParamsOf {
  edgeLatency: EdgeLatencyParams;
  edgeErrors: EdgeErrorsParams;
  edgeTraffic: EdgeTrafficParams;
  meshAnomaly: MeshAnomalyParams;
}
export type RuleParams = RuleParamsOf[RuleKind];

/** Events of PagerDuty know these; other connectors show the word. */
export type AlertSeverity = 'critical' | 'error' | 'warning' | 'info';
