import type { Parsed } from '../../common/contract/endpoint';
import type { AlertSeverity, RuleKind } from '../../common/domain/alert_rule';
import type { RulePreview, RuleUnit, WatchedEdge } from '../../common/domain/rule_preview';
import type { TimeRange } from '../../common/domain/time_range';
import type { EpochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';

/** A rule type as this plugin knows it; server/kibana makes one of Kibana's of it, the preview runs it as it is. */
export interface RuleType<Params = unknown> {
  kind: RuleKind;
  /** As in a list of rule types. */
  name: string;
  parseParams(input: unknown): Parsed<Params>;
  execute(run: RuleRun<Params>, context: RequestContext): Promise<RunResult>;
  preview(request: PreviewRequest<Params>, context: RequestContext): Promise<RulePreview>;
}

export interface RuleRun<Params> {
  params: Params;
  now: number;
  /** What the run before returned; undefined at the first. */
  state: unknown;
  /** Most alerts that may be reported. */
  limit: number;
}

export interface RunResult {
  /** JSON, to be given to the next run. */
  state: Record<string, unknown>;
  /** All that fire, not only new ones. */
  active: AlertFacts[];
  ended: AlertFacts[];
  /** More fire than were allowed. */
  limitReached: boolean;
  /** One sentence where the answer may be incomplete. */
  remark?: string;
}

export interface PreviewRequest<Params> {
  params: Params;
  range: TimeRange;
  suggest: boolean;
  now: number;
}

/** All that a message about an alert can be made of. */
export interface AlertFacts {
  edge: WatchedEdge & { mesh?: string; zone?: string; namespace?: string };
  kind: RuleKind;
  /** The condition and what was found, in one sentence without the names: "p95 506 ms, …". */
  finding: string;
  /** What is wrong, in two or three words: "is slow". */
  trouble: string;
  severity: AlertSeverity;
  since: EpochMs;
  /** When it was judged. */
  at: EpochMs;
  unit: RuleUnit;
  actual?: number;
  threshold?: number;
  /** What is usual, where the rule compares with it. */
  usual?: { low: number; middle: number; high: number };
  windowMinutes: number;
  /** Trace of the worst line, if it has one. */
  traceId?: string;
  /** Who most likely made it so, in a sentence; absent where nobody stands out. */
  cause?: string;
  /** Why it ended, of those that did. */
  ended?: 'fine' | 'silent' | 'known';
}
