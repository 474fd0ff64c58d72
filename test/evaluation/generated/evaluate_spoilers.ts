import { rankCauses } from '../../../server/analysis/rank_causes/rank_causes';
import { toCauseGraph } from '../to_cause_graph';
import { generateCase } from './generate_case';
import type { CaseKind } from './generate_case';
import { SPOILERS } from './spoil';

export interface SpoilerFigures {
  spoiler: string;
  kind: CaseKind;
  top1: number;
  top3: number;
}

/** Both sides of calls are measured here, unless a spoiler takes one away. Shares of the cases in which the one cause is among so many. */
export function evaluateSpoilers(kinds: readonly CaseKind[], casesOfAKind: number): SpoilerFigures[] {
  return kinds.flatMap((kind) => {
    // Playing a mesh takes longer than everything that is done with it.
    const cases = Array.from({ length: casesOfAKind }, (_, seed) => generateCase(kind, seed + 1, true));
    return Object.entries(SPOILERS).map(([spoiler, spoil]): SpoilerFigures => {
      const ranks = cases.map(({ window, causes }) => {
        const place = rankCauses(toCauseGraph(spoil(window))).findIndex(({ service }) => service === causes[0]);
        return place < 0 ? Infinity : place + 1;
      });
      const share = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
      return { spoiler, kind, top1: share(1), top3: share(3) };
    });
  });
}
