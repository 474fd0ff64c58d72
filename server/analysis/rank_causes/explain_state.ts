import { burden, deviationOf } from './call_network';
import type { CallNetwork, IndexedCall } from './call_network';
import type { CauseMetric } from './cause_graph';
import { mergeTwins } from './merge_twins';
import type { Burden } from './merge_twins';
import { trust } from './trust';

/** One service being slow, or failing. */
export interface State {
  service: number;
  metric: CauseMetric;
}

/** Where a state's trouble comes from. Shares add up to 1 with `own`. */
export interface Explanation {
  moves: Array<{ to: State; share: number }>;
  /** What lies between caller and callee. */
  charges: Array<{ call: IndexedCall; trouble: 'network' | 'unanswered'; share: number }>;
  own: number;
}

/**
 * Requests may be counted from a sample, and calls over all callers: callees are given half as much again as their count before
 * anything is left for the caller itself.
 */
export const LENIENCE = 1.5;

/** By metric, what each service added: see sum_burdens. */
export type Burdens = Readonly<Record<CauseMetric, readonly number[]>>;

/** Divides what a service added among its callees, the network to them and itself. */
export function explainState(network: CallNetwork, burdens: Burdens, { service, metric }: State): Explanation {
  const added = burdens[metric];
  const calls = network.outgoing[service] ?? [];
  const charges = calls.flatMap((call) => chargesOf(network, call, metric, added));
  const callees = calls.map((call): Burden => {
    const between = charges.find((charge) => charge.call === call)?.share ?? 0;
    const isLeaf = network.outgoing[call.to]?.length === 0;
    return { call, amount: Math.max(0, seenByCaller(call, metric, added) - between), isLeaf };
  });
  const moves = mergeTwins(callees, network.counts)
    .filter(({ amount }) => amount > 0)
    .map(({ call, amount }) => ({ to: { service: call.to, metric }, share: amount }));
  const explained = LENIENCE * [...moves, ...charges].reduce((sum, { share }) => sum + share, 0);
  const whole = Math.max(explained, added[service] ?? 0);
  const part = (share: number) => (whole > 0 ? (LENIENCE * share) / whole : 0);
  const own = whole > 0 ? 1 - explained / whole : 1;
  return withOtherMetric(
    network,
    { service, metric },
    {
      moves: moves.map((move) => ({ ...move, share: part(move.share) })),
      charges: charges.map((charge) => ({ ...charge, share: part(charge.share) })),
      own: Math.max(0, own),
    },
  );
}

/** Divides what one call added between its callee and what lies between. */
export function explainCall(network: CallNetwork, burdens: Burdens, call: IndexedCall, metric: CauseMetric): Explanation {
  const charges = chargesOf(network, call, metric, burdens[metric]);
  const seen = seenByCaller(call, metric, burdens[metric]);
  const between = seen > 0 ? charges.reduce((sum, { share }) => sum + share, 0) / seen : 0;
  return {
    moves: between < 1 ? [{ to: { service: call.to, metric }, share: 1 - between }] : [],
    charges: charges.map((charge) => ({ ...charge, share: charge.share / seen })),
    own: 0,
  };
}

/** The caller's own view of a call counts; without it, the callee's share of what the callee added. */
function seenByCaller({ call, to, requests, share }: IndexedCall, metric: CauseMetric, added: readonly number[]): number {
  const seen = metric === 'latency' ? call.latency : call.failures;
  if (seen) return burden(seen, requests);
  return (added[to] ?? 0) * share + (metric === 'latency' ? burden(call.gap, requests) : 0);
}

function chargesOf(
  { services }: CallNetwork,
  indexed: IndexedCall,
  metric: CauseMetric,
  added: readonly number[],
): Explanation['charges'] {
  const { call, to, requests, share } = indexed;
  const seen = seenByCaller(indexed, metric, added);
  if (metric === 'latency') {
    const between = Math.min(seen, burden(call.gap, requests));
    return between > 0 ? [{ call: indexed, trouble: 'network', share: between }] : [];
  }
  // Where the callee's own lines say that it fails, that is what its callers see, whatever the counts of both sides are.
  const unproven = 1 - trust(services[to]?.failures);
  const unanswered = call.failures ? (seen - (added[to] ?? 0) * share) * unproven : 0;
  return unanswered > 0 ? [{ call: indexed, trouble: 'unanswered', share: unanswered }] : [];
}

/**
 * What is left may come from a callee's other trouble: retries of failed calls take time, and waiting for a slow one can end in a
 * time-out. The latter only where the caller has become slow as well. The caller itself stays as likely as a fully proven callee.
 */
function withOtherMetric(network: CallNetwork, { service, metric }: State, explanation: Explanation): Explanation {
  if (explanation.own === 0) return explanation;
  const other: CauseMetric = metric === 'latency' ? 'failures' : 'latency';
  const plausible = metric === 'latency' ? 1 : trust(network.services[service]?.latency);
  const found = (network.outgoing[service] ?? [])
    .map(({ call, to, share }) => {
      const deviation = trust(deviationOf(network.services[to], other));
      const hidden = metric === 'latency' ? trust(call.hidden) : 0;
      return { to: { service: to, metric: other }, weight: plausible * share * Math.max(deviation, hidden) };
    })
    .filter(({ weight }) => weight > 0.5);
  const sum = found.reduce((total, { weight }) => total + weight, 1);
  const moves = found.map(({ to, weight }) => ({ to, share: (explanation.own * weight) / sum }));
  return { ...explanation, moves: [...explanation.moves, ...moves], own: explanation.own / sum };
}
