import type { CauseCall, CauseGraph, CauseMetric, CauseService, Deviation } from './cause_graph';
import { trust } from './trust';

/** The graph, indexed: ranking walks it many times. */
export interface CallNetwork {
  services: readonly CauseService[];
  indexOf: ReadonlyMap<string, number>;
  /** By the caller's and by the callee's index. */
  outgoing: readonly IndexedCall[][];
  incoming: readonly IndexedCall[][];
  /** Whether anybody counted requests at all. */
  counts: 'counted' | 'uncounted';
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

export function buildCallNetwork({ services: given, calls }: CauseGraph): CallNetwork {
  const indexOf = new Map(given.map(({ id }, index) => [id, index]));
  const outgoing: IndexedCall[][] = given.map(() => []);
  const incoming: IndexedCall[][] = given.map(() => []);
  for (const call of calls) {
    const [from, to] = [indexOf.get(call.caller), indexOf.get(call.callee)];
    if (from === undefined || to === undefined || from === to) continue;
    const indexed = { call, from, to, requests: 0, share: 1 };
    outgoing[from]?.push(indexed);
    incoming[to]?.push(indexed);
  }
  const services = fillRequests(given, incoming, outgoing);
  for (const [index, callers] of incoming.entries()) shareOut(callers, services, services[index]?.requests ?? 1);
  const isCounted = given.some(({ requests }) => requests !== undefined) || calls.some(({ requests }) => requests !== undefined);
  return { services, indexOf, outgoing, incoming, counts: isCounted ? 'counted' : 'uncounted' };
}

/** Where nobody counted the requests of a service: about as many as its callers have, or its callees; one each when nothing is counted. */
function fillRequests(
  services: readonly CauseService[],
  incoming: readonly IndexedCall[][],
  outgoing: readonly IndexedCall[][],
): CauseService[] {
  const counts = services.map(({ requests }) => requests);
  const all = meanOf(counts) ?? 1;
  return services.map((service, index) => {
    const around = meanOf((incoming[index] ?? []).map(({ call, from }) => call.requests ?? counts[from]));
    const below = () => meanOf((outgoing[index] ?? []).map(({ call, to }) => call.requests ?? counts[to]));
    return { ...service, requests: service.requests ?? around ?? below() ?? all };
  });
}

function meanOf(counts: ReadonlyArray<number | undefined>): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) / known.length : undefined;
}

function shareOut(callers: IndexedCall[], services: readonly CauseService[], answered: number): void {
  const counts = callers.map(({ call, from }) => call.requests ?? services[from]?.requests ?? 0);
  const sum = counts.reduce((total, count) => total + count, 0);
  for (const [place, indexed] of callers.entries()) {
    if (sum > 0) indexed.share = (counts[place] ?? 0) / sum;
    indexed.requests = indexed.call.requests ?? answered * indexed.share;
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
