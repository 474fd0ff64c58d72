import { milliseconds } from '../../../common/domain/units';
import type { Enricher } from './enricher';

/** Caller's median minus callee's median: what network and proxies took. Needs the callee's side on the edge. */
export const networkGap: Enricher = {
  name: 'network gap',
  enrich({ edges }) {
    for (const edge of edges.values()) {
      const [caller, callee] = [edge.caller.latency, edge.callee?.latency];
      if (caller && callee) edge.gap = milliseconds(caller.p50 - callee.p50);
    }
  },
};
