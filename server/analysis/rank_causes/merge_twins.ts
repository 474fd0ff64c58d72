import type { IndexedCall } from './call_network';

export interface Burden {
  call: IndexedCall;
  amount: number;
  /** Calls nobody, as far as the telemetry knows. */
  isLeaf: boolean;
}

/** So much of a twin's burden is taken for its sibling's. Not all: it may be a dependency of its own after all. */
const TAKEN_OVER = 0.75;
/** A sibling with less than half of the burden is not what the twin shows. Where nobody counts requests, burdens of two are hardly comparable: almost any will do. */
const LEAST_OF_TWIN = { counted: 0.5, uncounted: 0.05 };

/**
 * A service often appears twice under one caller: as itself, and as the address the caller dialled (a load balancer, a host name),
 * which calls nobody. Both then carry one and the same burden, and the address must not be blamed for what the service did.
 */
export function mergeTwins(burdens: readonly Burden[], counts: keyof typeof LEAST_OF_TWIN): Burden[] {
  const merged = burdens.map((burden) => ({ ...burden }));
  const known = burdens.filter(({ isLeaf, amount }) => !isLeaf && amount > 0).sort((a, b) => b.amount - a.amount);
  for (const [place, twin] of burdens.entries()) {
    if (!twin.isLeaf || twin.amount === 0) continue;
    const sibling = known.find(({ amount }) => amount >= LEAST_OF_TWIN[counts] * twin.amount);
    const target = sibling && merged.find(({ call }) => call === sibling.call);
    const own = merged[place];
    if (!target || !own) continue;
    own.amount *= 1 - TAKEN_OVER;
    target.amount = Math.max(target.amount, twin.amount * TAKEN_OVER);
  }
  return merged;
}
