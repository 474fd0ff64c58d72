import type { EdgeId } from '../../common/domain/edge';
import type { Episode } from '../../common/domain/rule_preview';
import type { EpochMs, Milliseconds } from '../../common/domain/units';
import type { Followed } from './follow_alerts';
import { followAlerts } from './follow_alerts';
import type { AlertFacts } from './rule_type';
import type { Verdict } from './verdict';

export interface Replayed {
  /** Checks, oldest first. */
  times: readonly EpochMs[];
  hold: Milliseconds;
  verdictsAt(place: number): ReadonlyMap<EdgeId, Verdict>;
  /** Of an edge that begins to fire at this check. */
  edgeOf(id: EdgeId, place: number): AlertFacts['edge'];
}

/** The alerts that a series of checks would have raised: they are followed from one check to the next as a rule's runs follow them. */
export function replayEpisodes({ times, hold, verdictsAt, edgeOf }: Replayed): Episode[] {
  const episodes: Episode[] = [];
  const open = new Map<EdgeId, Episode>();
  let alerts: ReadonlyMap<EdgeId, Followed> = new Map();
  times.forEach((at, place) => {
    const following = followAlerts(alerts, verdictsAt(place), at, hold);
    for (const id of following.begun) {
      const episode: Episode = { edge: edgeOf(id, place), from: at };
      open.set(id, episode);
      episodes.push(episode);
    }
    for (const { edge } of following.ended) {
      const episode = open.get(edge);
      if (episode) episode.until = at;
      open.delete(edge);
    }
    alerts = following.alerts;
  });
  return episodes;
}
