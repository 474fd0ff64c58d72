import type { CoverageNote } from './coverage';
import type { MetricSourceId } from './source_id';
import type { TimeRange } from './time_range';
import type { Milliseconds, PerSecond } from './units';

/** What Envoy itself counts, in the order in which it is shown. */
export const PROXY_COUNTS = [
  'connections',
  'connectFailures',
  'connectTimeouts',
  'connectionOverflows',
  'pendingOverflows',
  'retries',
  'retriesSucceeded',
  'retriesDenied',
  'timeouts',
  'perTryTimeouts',
  'resets',
  'tlsHandshakes',
  'tlsErrors',
  'rbacDenied',
  'rbacAllowed',
] as const;
export type ProxyCount = (typeof PROXY_COUNTS)[number];

/** Circuit breakers: open is 1, closed is 0. */
export const BREAKERS = ['connectionsOpen', 'pendingOpen', 'requestsOpen', 'retriesOpen'] as const;
export type Breaker = (typeof BREAKERS)[number];

/** What a proxy has at a moment. */
export const PROXY_STATES = ['activeConnections', 'activeRequests', 'pendingRequests', 'healthyHosts', 'hosts'] as const;
export type ProxyState = (typeof PROXY_STATES)[number];

/**
 * Envoy's own numbers of an edge (counted by the caller's proxies towards the callee) or a service (by its own proxies towards their application).
 * What no metric tells is left out; what Envoy has never had to count is not there either.
 */
export interface ProxyNumbers {
  range: TimeRange;
  /** Summed over all proxies. isAtLeast: one began anew, and what it counted last is lost. */
  counts: Partial<Record<ProxyCount, { by: number; rate: PerSecond; isAtLeast: boolean }>>;
  /** Summed over all proxies; hosts: as the proxy sees most of them. highest: of any step of the window. */
  states: Partial<Record<ProxyState, { last: number; highest: number }>>;
  /** Proxies whose breaker is open now, and those where it was open when a sample was taken. */
  breakers: Partial<Record<Breaker, { openNow: number; openOnce: number }>>;
  /** Of the proxy whose certificate expires first. Envoy says so once it has one. */
  certificateDays?: number;
  /** Of the proxy that runs for the shortest time. */
  youngest?: Milliseconds;
  /** Proxies that were sampled; undefined where they are not named. */
  proxies?: number;
  /** Why there are no numbers: no index has metrics; those of the window say nothing of this; proxies under one label cannot be told apart. */
  lack?: 'no_metrics' | 'nothing_found' | 'instances_mixed' | 'one_sample';
  coverage: { source?: MetricSourceId; indices: string; searches: number; took: Milliseconds; notes: CoverageNote[] };
}
