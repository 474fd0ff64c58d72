import type { RuleKind } from '../../../common/domain/alert_rule';
import type { RuleScope } from '../../../common/domain/alert_rule';
import type { Hideable } from '../../../common/domain/hideable';
import type { Parsed } from '../../../common/contract/endpoint';
import type { RuleUnit } from '../../../common/domain/rule_preview';
import type { Milliseconds } from '../../../common/domain/units';
import type { Counted } from '../../queries/edge_counts';
import type { Evidence } from '../../queries/edge_evidence';
import type { Predicate } from '../../sources/predicate';
import type { AccessLogReader } from '../../sources/source';
import type { AlertFacts } from '../rule_type';
import type { Verdict } from '../verdict';

/** What was counted in a stretch of time; sums of shorter ones. */
export interface Sums {
  lines: number;
  timed: number;
  slow: number;
  judged: number;
  failed: number;
}

export const NO_SUMS: Sums = { lines: 0, timed: 0, slow: 0, judged: 0, failed: 0 };

/** What one check knows of one edge. */
export interface Counts {
  window: Sums;
  /** The lookback without the window; empty for rules that look at the window only. */
  before: Sums;
  /** Lines of all edges that were asked for: nothing at all is not the same as a quiet edge. */
  all: { window: number; before: number };
}

export interface CountedParams {
  scope: RuleScope;
  windowMinutes: number;
  hide: Hideable[];
}

/**
 * A rule whose condition is decided by counts. Counts of minutes add up, percentiles of minutes do not: that is how the proof over a week
 * says exactly what the rule would have done (docs/adr/0035).
 */
export interface CountedRule<Params extends CountedParams> {
  kind: RuleKind;
  name: string;
  unit: RuleUnit;
  parseParams(input: unknown): Parsed<Params>;
  counted(params: Params): Counted;
  /** How far back a check looks; the window itself for most. */
  lookback(params: Params): Milliseconds;
  /** Whether the whole mesh must be counted to judge one edge. */
  countsAll: boolean;
  threshold(params: Params): number;
  evaluate(params: Params, counts: Counts): Verdict;
  /** Lines to show as proof. */
  against(params: Params, reader: AccessLogReader): Predicate;
  /** What a person reads; `evidence` is there for the worst edges only. */
  describe(
    params: Params,
    counts: Counts,
    evidence?: Evidence,
  ): Pick<AlertFacts, 'finding' | 'trouble' | 'severity' | 'actual' | 'threshold'>;
}
