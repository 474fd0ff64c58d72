import { rankCauses } from '../../../server/analysis/rank_causes/rank_causes';
import { toCauseGraph } from '../to_cause_graph';
import { CASE_KINDS, generateCase } from './generate_case';
import type { CaseKind } from './generate_case';

/** Shares of the cases of one kind. Of two faults both must be among the first: two for top1, three for top3. */
export interface CaseFigures {
  kind: CaseKind;
  cases: number;
  top1: number;
  top3: number;
  named: number;
}

export function evaluateCases(casesOfAKind: number): CaseFigures[] {
  return CASE_KINDS.map((kind) => {
    const results = Array.from({ length: casesOfAKind }, (_, seed) => {
      const { window, causes } = generateCase(kind, seed + 1);
      const suspects = rankCauses(toCauseGraph(window));
      const ranks = causes.map((cause) => {
        const place = suspects.findIndex(({ service }) => service === cause);
        return place < 0 ? Infinity : place + 1;
      });
      const worst = Math.max(0, ...ranks);
      return { top1: worst <= causes.length, top3: worst <= 3, named: suspects.some(({ named }) => named) };
    });
    const share = (key: 'top1' | 'top3' | 'named') => results.filter((result) => result[key]).length / results.length;
    return { kind, cases: results.length, top1: share('top1'), top3: share('top3'), named: share('named') };
  });
}
