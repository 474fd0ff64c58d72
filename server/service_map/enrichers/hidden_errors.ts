import type { MissingFigure, MissingReason } from '../../../common/domain/edge';
import type { RawFigures } from '../../queries/traffic_figures';
import type { Enricher } from './enricher';

/**
 * Errors that a callee answered and that its callers did not see, because a retry succeeded. A caller's own errors count only
 * where an upstream was reached: the callee never saw the others. The figure is a lower bound.
 */
export const hiddenErrors: Enricher = {
  name: 'hidden errors',
  enrich({ services, edges, traffic }) {
    const seenByCallers = new Map<string, number>();
    for (const [id, { destination, figures }] of traffic.edges) {
      const seen = answeredErrors(figures);
      seenByCallers.set(destination.id, (seenByCallers.get(destination.id) ?? 0) + seen);
      const edge = edges.get(id);
      if (!edge) continue;
      if (edge.callee?.errors && figures.judged > 0) edge.hiddenErrors = Math.max(0, edge.callee.errors.count - seen);
      else edge.caller.missing.push({ figure: 'hiddenErrors', reason: whyUnknown(edge.caller.missing) });
    }
    for (const [id, { figures }] of traffic.callees) {
      const service = services.get(id);
      const seen = seenByCallers.get(id);
      if (service && seen !== undefined && figures.judged > 0) service.hiddenErrors = Math.max(0, figures.failed - seen);
    }
  },
};

const answeredErrors = ({ failed, lines, answered }: RawFigures) => Math.max(0, failed - (lines - answered));

/** The callee's side is missing for a reason of its own; with it there, only statuses can be missing. */
const whyUnknown = (missing: MissingFigure[]): MissingReason =>
  missing.find(({ figure }) => figure === 'callee')?.reason ?? 'status_not_logged';
