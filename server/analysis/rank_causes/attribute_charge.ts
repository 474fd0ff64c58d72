import type { CallNetwork, IndexedCall } from './call_network';
import type { CauseCall, Deviation } from './cause_graph';
import { trust } from './trust';

/**
 * What lies between two services belongs to the one whose other calls show it too: a service with a slow network is slow to reach and
 * reaches others slowly. Where neither stands out it is the callee, and the call alone is meant.
 */
export function attributeCharge(
  network: CallNetwork,
  { from, to }: IndexedCall,
  trouble: 'network' | 'unanswered',
): { service: number; alone: boolean } {
  const evidence = trouble === 'network' ? ({ gap }: CauseCall) => gap : ({ failures }: CauseCall) => failures;
  const [caller, callee] = [from, to].map((service) => coverage(network, service, evidence)) as [Coverage, Coverage];
  const [service, chosen] = caller.share > callee.share ? [from, caller] : [to, callee];
  return { service, alone: chosen.affected < 2 && chosen.known > 1 };
}

interface Coverage {
  /** Affected calls among the known, with one that is not affected added: one call alone proves less than three of three. */
  share: number;
  affected: number;
  known: number;
}

function coverage({ outgoing, incoming }: CallNetwork, service: number, evidence: (call: CauseCall) => Deviation | undefined) {
  const known = [...(outgoing[service] ?? []), ...(incoming[service] ?? [])].filter(({ call }) => evidence(call));
  const affected = known.reduce((sum, { call }) => sum + trust(evidence(call)), 0);
  return { share: affected / (known.length + 1), affected: Math.round(affected), known: known.length };
}
