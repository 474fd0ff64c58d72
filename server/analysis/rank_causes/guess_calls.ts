import type { CallNetwork } from './call_network';
import { deviationOf } from './call_network';
import type { Burdens, Explanation, State } from './explain_state';
import { LENIENCE } from './explain_state';
import { trust } from './trust';
import type { RestingBlame } from './walk_blame';
import { walkBlame } from './walk_blame';

/** What a suspect must have to be named (four deviations) is worth so much. */
const LEAST_TRUST = 0.6;
/** Less blame that rests somewhere is not worth a guess. */
const LEAST_AMOUNT = 0.1;

/** By service: what a suspect loses or gains in the ranking. */
export type Guessed = Map<number, number>;

/**
 * Graphs lack calls. Blame that rests at a service may belong to one that deviates as well and that nobody is known to call: it is divided as if the first
 * called the second. A guess orders suspects; it never names one, and shows no way.
 */
export function guessCalls(
  network: CallNetwork,
  burdens: Burdens,
  { states }: RestingBlame,
  explain: (state: State) => Explanation,
): Guessed {
  const guessed: Guessed = new Map();
  const add = (service: number, amount: number) => guessed.set(service, (guessed.get(service) ?? 0) + amount);
  for (const { service, metric, amount } of states) {
    if (amount < LEAST_AMOUNT) continue;
    const rest = burdens[metric][service] ?? 0;
    const strangers = strangersOf(network, service).flatMap((other) => {
      const evidence = trust(deviationOf(network.services[other], metric));
      const share = rest > 0 ? (burdens[metric][other] ?? 0) / rest : 0;
      // Nobody gets more from a callee than is to be seen of it.
      return evidence >= LEAST_TRUST && share > 0 && share <= LENIENCE ? [{ other, share: Math.min(1, share) * evidence }] : [];
    });
    const sum = strangers.reduce((total, { share }) => total + share, 0);
    if (sum === 0) continue;
    const moved = (amount * LENIENCE * Math.min(1, sum)) / (1 + LENIENCE * Math.min(1, sum));
    add(service, -moved * trust(deviationOf(network.services[service], metric)));
    const start = {
      moves: strangers.map(({ other, share }) => ({ to: { service: other, metric }, share: share / sum })),
      charges: [],
      own: 0,
    };
    for (const end of walkBlame(start, explain).states)
      add(end.service, moved * end.amount * trust(deviationOf(network.services[end.service], end.metric)));
  }
  return guessed;
}

/** Services that nobody is known to call, and that do not call this one, over whatever way: somebody does call them. */
function strangersOf({ services, incoming }: CallNetwork, service: number): number[] {
  const callers = new Set([service]);
  for (const index of callers) for (const { from } of incoming[index] ?? []) callers.add(from);
  return services.flatMap((_, index) => (callers.has(index) || incoming[index]?.length ? [] : [index]));
}
