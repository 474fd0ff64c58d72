import type { EdgeId } from '../../common/domain/edge';
import type { EpochMs, Milliseconds } from '../../common/domain/units';
import type { Verdict } from './verdict';

/** An alert from one check to the next. */
export interface Followed {
  /** First check that found it. */
  since: EpochMs;
  /** First of the checks that could not tell. */
  unknownSince?: EpochMs;
}

export interface Following {
  alerts: Map<EdgeId, Followed>;
  begun: EdgeId[];
  /** silent: nothing could be said for so long that nobody should be kept awake by it. known: it is no better, and need not be told. */
  ended: Array<{ edge: EdgeId; why: 'fine' | 'silent' | 'known' }>;
}

/**
 * Alerts after a check, from those before it. What fires begins or goes on; what is fine ends; what cannot be judged keeps what was, for
 * as long as `hold`: an edge that stops to answer has not recovered by that.
 */
export function followAlerts(
  before: ReadonlyMap<EdgeId, Followed>,
  verdicts: ReadonlyMap<EdgeId, Verdict>,
  at: EpochMs,
  hold: Milliseconds,
): Following {
  const following: Following = { alerts: new Map(), begun: [], ended: [] };
  for (const [edge, { state }] of verdicts) {
    if (state !== 'firing') continue;
    const known = before.get(edge);
    if (!known) following.begun.push(edge);
    following.alerts.set(edge, { since: known?.since ?? at });
  }
  for (const [edge, followed] of before) {
    if (following.alerts.has(edge)) continue;
    const verdict = verdicts.get(edge);
    const unknownSince = followed.unknownSince ?? at;
    if (verdict?.state === 'fine') following.ended.push({ edge, why: verdict.isKnown ? 'known' : 'fine' });
    else if (at - unknownSince >= hold) following.ended.push({ edge, why: 'silent' });
    else following.alerts.set(edge, { since: followed.since, unknownSince });
  }
  return following;
}
