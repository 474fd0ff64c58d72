import type { EdgeId } from '../../common/domain/edge';
import type { EpochMs, Milliseconds } from '../../common/domain/units';
import { followAlerts } from './follow_alerts';
import type { KeptAlert } from './rule_state';
import { readRuleState, toRuleState } from './rule_state';
import type { AlertFacts, RuleRun, RunResult } from './rule_type';
import type { Verdict } from './verdict';

interface Judged {
  at: EpochMs;
  verdicts: ReadonlyMap<EdgeId, Verdict>;
  /** How long an alert outlives the last answer about it. */
  hold: Milliseconds;
  /** What there is to say of these; asked once, for the edges that are reported. */
  describe(edges: EdgeId[]): Promise<Map<EdgeId, AlertFacts>>;
  remark?: string;
}

/** Verdicts of a check, with what went before, as what is reported. Of too many, those that were there already come first, then the worst. */
export async function reportAlerts(run: RuleRun<unknown>, { at, verdicts, hold, describe, remark }: Judged): Promise<RunResult> {
  const before = readRuleState(run.state);
  const { alerts, ended } = followAlerts(before, verdicts, at, hold);
  const badness = (id: EdgeId) => verdicts.get(id)?.badness ?? 0;
  const ordered = [...alerts].sort(([a], [b]) => Number(before.has(b)) - Number(before.has(a)) || badness(b) - badness(a));
  const reported = ordered.slice(0, run.limit);
  const said = await describe(reported.filter(([id]) => verdicts.get(id)?.state === 'firing').map(([id]) => id));
  const kept = new Map<EdgeId, KeptAlert>();
  for (const [id, followed] of reported) {
    const facts = said.get(id) ?? before.get(id)?.facts;
    // Lines may be gone between two searches of one run: the next one will tell.
    if (facts) kept.set(id, { ...followed, facts: { ...facts, since: before.get(id)?.facts.since ?? facts.since, at } });
  }
  return {
    state: toRuleState(kept),
    active: [...kept.values()].map(({ facts }) => facts),
    ended: ended.flatMap(({ edge, why }) => {
      const last = before.get(edge)?.facts;
      return last ? [{ ...last, at, ended: why }] : [];
    }),
    limitReached: ordered.length > run.limit,
    ...(remark ? { remark } : {}),
  };
}
