import type { EdgeId } from '../../common/domain/edge';
import type { Followed } from './follow_alerts';
import type { AlertFacts } from './rule_type';

/** An alert as it is kept between two runs: with what was last said about it, for the time when nothing can be. */
export interface KeptAlert extends Followed {
  facts: AlertFacts;
}

/** What a run left for the next one. It was our own and went through JSON; anything else counts as a first run. */
export function readRuleState(state: unknown): Map<EdgeId, KeptAlert> {
  const { alerts } = (state ?? {}) as { alerts?: unknown };
  if (typeof alerts !== 'object' || alerts === null) return new Map();
  return new Map(Object.entries(alerts as Record<string, KeptAlert>).map(([id, kept]) => [id as EdgeId, kept]));
}

export const toRuleState = (alerts: ReadonlyMap<EdgeId, KeptAlert>): Record<string, unknown> => ({
  alerts: Object.fromEntries(alerts),
});
