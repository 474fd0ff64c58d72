import type { Edge, MissingReason } from '../../../common/domain/edge';
import { toFigures } from '../../queries/to_figures';
import type { PeerDraft } from '../drafts';
import type { Enricher, MapDraft } from './enricher';
import { receivesMore } from './receives_more';

/**
 * Puts the callee's figures on an edge where it is proven that they belong to it: mTLS named the caller of each line, or the
 * service has one caller only and received no more than that caller sent.
 */
export const calleeSide: Enricher = {
  name: 'callee side',
  enrich(map) {
    const callersOf = countCallers(map);
    for (const edge of map.edges.values()) {
      const peer = map.traffic.peers.get(edge.id);
      const callee = map.traffic.callees.get(edge.destination);
      const reason = peer ? undefined : whyUnproven(edge, map, callersOf.get(edge.destination) ?? 0);
      if (peer) edge.callee = { ...figuresOf(peer, map), proof: 'peer_identity' };
      else if (reason) edge.caller.missing.push({ figure: 'callee', reason });
      else if (callee) edge.callee = { ...figuresOf(callee, map), proof: 'single_caller' };
    }
  },
};

const figuresOf = ({ figures, withoutLatency }: PeerDraft, { range }: MapDraft) =>
  toFigures(figures, range, withoutLatency ? 'too_many_parts' : 'duration_unreadable');

function countCallers(map: MapDraft): Map<string, number> {
  const callers = new Map<string, number>();
  for (const { destination } of map.edges.values()) callers.set(destination, (callers.get(destination) ?? 0) + 1);
  return callers;
}

function whyUnproven(edge: Edge, { traffic }: MapDraft, callers: number): MissingReason | undefined {
  const callee = traffic.callees.get(edge.destination);
  if (traffic.incomplete) return traffic.incomplete;
  if (!callee) return traffic.unattributedLines > 0 ? 'inbound_not_attributed' : 'inbound_not_logged';
  if (callers > 1) return 'several_callers';
  const sent = traffic.edges.get(edge.id)?.figures;
  if (!sent) return 'inbound_not_attributed';
  return receivesMore(sent, callee.figures) ? 'callers_outside_mesh' : undefined;
}
