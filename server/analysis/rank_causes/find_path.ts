import type { Explanation, State } from './explain_state';
import { keyOf } from './walk_blame';

/** A way that carries less is not shown. */
const LEAST_SHARE = 0.02;

/** The shortest way that the blame took from a symptom to a service; both ends included. Undefined: none of it went there. */
export function findPath(symptom: State, suspect: number, explain: (state: State) => Explanation): number[] | undefined {
  const cameFrom = new Map<number, State | undefined>([[keyOf(symptom), undefined]]);
  const queue = [symptom];
  for (const state of queue) {
    if (state.service === suspect) return trace(state, cameFrom);
    const { moves, charges } = explain(state);
    if (charges.some(({ call, share }) => call.to === suspect && share >= LEAST_SHARE))
      return [...trace(state, cameFrom), suspect];
    for (const { to, share } of [...moves].sort((a, b) => b.share - a.share)) {
      if (share < LEAST_SHARE || cameFrom.has(keyOf(to))) continue;
      cameFrom.set(keyOf(to), state);
      queue.push(to);
    }
  }
  return undefined;
}

function trace(end: State, cameFrom: ReadonlyMap<number, State | undefined>): number[] {
  const path: number[] = [];
  for (let state: State | undefined = end; state; state = cameFrom.get(keyOf(state))) {
    if (path[0] !== state.service) path.unshift(state.service);
  }
  return path;
}
