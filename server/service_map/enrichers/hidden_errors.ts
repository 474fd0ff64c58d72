import type { Edge, MissingReason } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { RawFigures } from '../../queries/traffic_figures';
import { addFigures } from '../add_figures';
import type { Enricher, MapDraft } from './enricher';
import { receivesMore } from './receives_more';

/**
 * Errors that a callee answered and that its callers did not see, because a retry succeeded. A lower bound: of a caller's errors as
 * many are taken for seen as there were answers at all. Not said where a caller's errors are unknown, or where somebody calls whose
 * lines we do not have: he may have seen them all.
 */
export const hiddenErrors: Enricher = {
  name: 'hidden errors',
  enrich(map) {
    const { services, edges, traffic } = map;
    for (const edge of edges.values()) {
      const sent = traffic.edges.get(edge.id)?.figures;
      const errors = edge.callee?.errors;
      const reason = whyUnknown(edge, sent, map);
      if (errors && sent && !reason) edge.hiddenErrors = Math.max(0, errors.count - seenErrors(sent));
      else edge.caller.missing.push({ figure: 'hiddenErrors', reason: reason ?? 'status_not_logged' });
    }
    if (traffic.incomplete) return;
    const sentTo = sumByDestination(map);
    for (const [id, { figures: received }] of traffic.callees) {
      const service = services.get(id);
      const sent = sentTo.get(id);
      if (!service || !sent || received.judged === 0 || receivesMore(sent.figures, received)) continue;
      if (sent.allJudged) service.hiddenErrors = Math.max(0, received.failed - sent.seen);
    }
  },
};

/**
 * What never reached an upstream the callee did not answer; which of them failed is not counted, and a line that does not tell may have
 * failed: the larger number is taken each time.
 */
const seenErrors = ({ failed, answered, lines, judged }: RawFigures) => Math.min(failed + lines - judged, answered);

function whyUnknown({ callee, caller }: Edge, sent: RawFigures | undefined, { traffic }: MapDraft): MissingReason | undefined {
  if (!callee) return caller.missing.find(({ figure }) => figure === 'callee')?.reason ?? 'inbound_not_logged';
  if (traffic.incomplete) return traffic.incomplete;
  return callee.errors && sent && sent.judged > 0 ? undefined : 'status_not_logged';
}

interface Sent {
  figures: RawFigures;
  seen: number;
  allJudged: boolean;
}

function sumByDestination({ traffic }: MapDraft): Map<ServiceId, Sent> {
  const sums = new Map<ServiceId, Sent>();
  for (const { destination, figures } of traffic.edges.values()) {
    const known = sums.get(destination.id);
    sums.set(destination.id, {
      figures: known ? addFigures(known.figures, figures) : figures,
      seen: (known?.seen ?? 0) + seenErrors(figures),
      allJudged: (known?.allJudged ?? true) && figures.judged > 0,
    });
  }
  return sums;
}
