import type { Latency, MissingReason, TrafficFigures } from '../../../common/domain/edge';
import { milliseconds } from '../../../common/domain/units';
import type { Enricher } from './enricher';

/** Below both, a difference of two medians is chance. */
const LEAST_MS = 5;
const LEAST_SHARE = 0.2;

/** Caller's median minus callee's median: what network and proxies took. Needs the callee's side on the edge. */
export const networkGap: Enricher = {
  name: 'network gap',
  enrich({ edges }) {
    for (const edge of edges.values()) {
      const [caller, callee] = [edge.caller.latency, edge.callee?.latency];
      if (!caller || !callee) edge.caller.missing.push({ figure: 'gap', reason: whyUnknown(edge.caller, edge.callee) });
      else if (isMixed(caller, callee)) edge.caller.missing.push({ figure: 'gap', reason: 'latencies_mixed' });
      else edge.gap = milliseconds(caller.p50 - callee.p50);
    }
  },
};

/**
 * Where fast and slow requests are about equally many, a few lines more on one side move its median from the fast to the slow ones.
 * What network and proxies take is taken from slow requests as well: medians far apart with p95 close together are such a mixture.
 */
function isMixed(caller: Latency, callee: Latency): boolean {
  const [middle, high] = [caller.p50 - callee.p50, caller.p95 - callee.p95];
  if (Math.abs(middle) <= Math.max(LEAST_MS, LEAST_SHARE * Math.max(caller.p50, callee.p50))) return false;
  return middle < 0 || high < middle / 2;
}

function whyUnknown(caller: TrafficFigures, callee: TrafficFigures | undefined): MissingReason {
  const figure = callee ? 'latency' : 'callee';
  const side = caller.latency && callee ? callee : caller;
  return side.missing.find((missing) => missing.figure === figure)?.reason ?? 'answer_incomplete';
}
