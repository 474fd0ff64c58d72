import type { IndexedCall } from './call_network';
import type { CauseMetric } from './cause_graph';
import type { Explanation, State } from './explain_state';

/** Where the blame for one symptom came to rest; together at most 1. */
export interface RestingBlame {
  states: Array<State & { amount: number }>;
  charges: Array<{ call: IndexedCall; trouble: 'network' | 'unanswered'; amount: number }>;
}

/** Each step down is a little less certain; it also ends walks in circles. */
const KEPT_A_STEP = 0.95;
/** Less than this is not followed. */
const FAINTEST = 1e-3;
/** Services that call each other in circles stop here at the latest. */
const MOST_STEPS = 60;

/** Follows a symptom down the graph: at each service the blame is divided as its explanation says, until nothing moves any more. */
export function walkBlame(start: Explanation, explain: (state: State) => Explanation): RestingBlame {
  const rested = new Map<number, State & { amount: number }>();
  const charged = new Map<IndexedCall, RestingBlame['charges'][number]>();
  const charge = (charges: Explanation['charges'], amount: number) => {
    for (const { call, trouble, share } of charges) {
      charged.set(call, { call, trouble, amount: (charged.get(call)?.amount ?? 0) + amount * share });
    }
  };
  charge(start.charges, 1);
  let moving = new Map(start.moves.map(({ to, share }) => [keyOf(to), { state: to, amount: share }]));
  for (let step = 0; step < MOST_STEPS && moving.size > 0; step++) {
    const next: typeof moving = new Map();
    for (const [key, { state, amount }] of moving) {
      const { moves, charges, own } = explain(state);
      let stays = amount * (own + (1 - KEPT_A_STEP) * (1 - own));
      for (const { to, share } of moves) {
        const moved = amount * share * KEPT_A_STEP;
        if (moved < FAINTEST) stays += moved;
        else next.set(keyOf(to), { state: to, amount: (next.get(keyOf(to))?.amount ?? 0) + moved });
      }
      charge(charges, amount * KEPT_A_STEP);
      rested.set(key, { ...state, amount: (rested.get(key)?.amount ?? 0) + stays });
    }
    moving = next;
  }
  return { states: [...rested.values()], charges: [...charged.values()] };
}

const METRIC_BIT: Record<CauseMetric, number> = { latency: 0, failures: 1 };
export const keyOf = ({ service, metric }: State): number => service * 2 + METRIC_BIT[metric];
