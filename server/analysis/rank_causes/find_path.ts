import type { Explanation, State } from './explain_state';
import { keyOf } from './walk_blame';

/** A way that carries less is not shown. */
const LEAST_SHARE = 0.02;

/** The shortest way that the blame took from where it started to a service; the suspect included. Undefined: none of it went there. */
export function findPath(start: Explanation, suspect: number, explain: (state: State) => Explanation): number[] | undefined {
  const cameFrom = new Map<number, State | undefined>();
  const queue: State[] = [];
  const follow = ({ moves }: Explanation, from?: State) => {
    for (const { to, share } of [...moves].sort((a, b) => b.share - a.share)) {
      if (share < LEAST_SHARE || cameFrom.has(keyOf(to))) continue;
      cameFrom.set(keyOf(to), from);
      queue.push(to);
    }
  };
  const reaches = ({ charges }: Explanation) => charges.some(({ call, share }) => call.to === suspect && share >= LEAST_SHARE);
  if (reaches(start)) return [suspect];
  follow(start);
  for (const state of queue) {
    if (state.service === suspect) return trace(state, cameFrom);
    const explanation = explain(state);
    if (reaches(explanation)) return [...trace(state, cameFrom), suspect];
    follow(explanation, state);
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
