import type { CauseCall, CauseGraph, CauseMetric, CauseService, Deviation } from './cause_graph';
import { trust } from './trust';

/** The graph, indexed: ranking walks it many times. */
export interface CallNetwork {
  services: readonly CauseService[];
  indexOf: ReadonlyMap<string, number>;
  /** By the caller's and by the callee's index. */
  outgoing: readonly IndexedCall[][];
  incoming: readonly IndexedCall[][];
}

export interface IndexedCall {
  call: CauseCall;
  from: number;
  to: number;
  /** Requests of this call; where nobody counted them, the callee's, divided as its callers' own requests are. */
  requests: number;
  /** Of all that the callee answers. */
  share: number;
}

export function buildCallNetwork({ services, calls }: CauseGraph): CallNetwork {
  const indexOf = new Map(services.map(({ id }, index) => [id, index]));
  const outgoing: IndexedCall[][] = services.map(() => []);
  const incoming: IndexedCall[][] = services.map(() => []);
  for (const call of calls) {
    const [from, to] = [indexOf.get(call.caller), indexOf.get(call.callee)];
    if (from === undefined || to === undefined || from === to) continue;
    const indexed = { call, from, to, requests: 0, share: 1 };
    outgoing[from]?.push(indexed);
    incoming[to]?.push(indexed);
  }
  for (const [index, callers] of incoming.entries()) shareOut(callers, services, services[index]?.requests);
  return { services, indexOf, outgoing, incoming };
}

function shareOut(callers: IndexedCall[], services: readonly CauseService[], answered: number | undefined): void {
  const counts = callers.map(({ call, from }) => call.requests ?? services[from]?.requests);
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  const known = sum > 0 && counts.every((count) => count !== undefined);
  for (const [place, indexed] of callers.entries()) {
    if (known) indexed.share = (counts[place] ?? 0) / sum;
    indexed.requests = indexed.call.requests ?? (answered ?? 1) * indexed.share;
  }
}

export const deviationOf = (service: CauseService | undefined, metric: CauseMetric): Deviation | undefined =>
  metric === 'latency' ? service?.latency : service?.failures;

/**
 * What a deviation adds up to: milliseconds of waiting, or failed requests, above the usual, over all requests. Unlike a latency or a
 * ratio, sums of callers and callees can be compared: the time a caller added contains the time that its callees added.
 */
export const burden = (deviation: Deviation | undefined, requests: number | undefined): number =>
  deviation ? deviation.excess * (requests ?? 1) * trust(deviation) : 0;
