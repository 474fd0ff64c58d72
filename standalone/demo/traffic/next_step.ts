import { anchorFor } from './replay';
import { DAY, MINUTE, RECENT } from './script';

/** How far the demo's data has come; kept in Elasticsearch beside it. */
export interface Progress {
  /** Everything before this moment is there: what started before it (history), what arrived by it (replay). */
  writtenUntil: number;
  /** While the capture is replayed: a moment at which its loop begins, and since when it is replayed. */
  replay?: { anchor: number; since: number };
}

/** What to write next, and how far that brings us. */
export type Step = { progress: Progress } & (
  | { kind: 'history'; from: number; to: number }
  /** Lines that arrive in (after, by], of units that start in [since, before). */
  | { kind: 'replay'; anchor: number; since: number; before: number; after: number; by: number }
);

/** Writing history takes time, in which now moves on; what is left after this is too short to bother. */
const CLOSE_ENOUGH = 5_000;

/**
 * What brings the data closer to `now`: first days of history, a calendar day at a time; then the last quarter of an hour and the present as replay.
 * After a pause (a stop, a laptop's sleep) longer than that quarter, what the pause cut in two is ended, history fills the gap, and replay begins anew.
 */
export function nextStep(progress: Progress | undefined, now: number, days: number): Step {
  const oldest = Math.floor((now - Math.max(days * DAY, RECENT)) / MINUTE) * MINUTE;
  const { writtenUntil, replay } = progress ?? { writtenUntil: oldest };
  if (replay && now - writtenUntil <= RECENT) {
    return { kind: 'replay', ...replay, before: now, after: writtenUntil, by: now, progress: { writtenUntil: now, replay } };
  }
  if (replay) {
    return { kind: 'replay', ...replay, before: writtenUntil, after: writtenUntil, by: Infinity, progress: { writtenUntil } };
  }
  const from = Math.max(writtenUntil, oldest);
  const target = now - RECENT;
  if (target - from > CLOSE_ENOUGH) {
    const midnight = (Math.floor(from / DAY) + 1) * DAY;
    const to = Math.min(midnight, target);
    return { kind: 'history', from, to, progress: { writtenUntil: to } };
  }
  const begun = { anchor: anchorFor(now), since: from };
  return { kind: 'replay', ...begun, before: now, after: -Infinity, by: now, progress: { writtenUntil: now, replay: begun } };
}
