import type { Edge } from '../../common/domain/edge';
import type { MapChanges } from './map_changes';

/** latency: p95. errors: share of failures. rate: lines a second. */
export interface NotableChange {
  edge: Edge;
  earlier: Edge;
  figure: 'latency' | 'errors' | 'rate';
  isWorse: boolean;
  /** For order only: how many doublings, or what stands for as much. */
  weight: number;
}

/** Fewer lines than these on either side, and a percentile is an anecdote. */
const ENOUGH = 20;
const FACTOR = 1.5;
/** Milliseconds that nobody feels. */
const FELT = 5;
/** Share of failures that is worth a line. */
const MORE_ERRORS = 0.01;
const RATE_FACTOR = 2;

/** What changed most between two windows, worst first; one line an edge. Small samples and small differences stay out. */
export function toNotableChanges(edges: readonly Edge[], { earlierEdges, earlierIsEmpty }: MapChanges): NotableChange[] {
  if (earlierIsEmpty) return [];
  return edges
    .flatMap((edge) => {
      const earlier = earlierEdges.get(edge.id);
      const found = earlier ? [errorChange(edge, earlier), latencyChange(edge, earlier), rateChange(edge, earlier)] : [];
      const [most] = found.filter((change) => change !== undefined).sort(byWeight);
      return most ? [most] : [];
    })
    .sort(byWeight);
}

const byWeight = (a: NotableChange, b: NotableChange) => Number(b.isWorse) - Number(a.isWorse) || b.weight - a.weight;

function latencyChange(edge: Edge, earlier: Edge): NotableChange | undefined {
  const [now, then] = [edge.caller, earlier.caller];
  // How long connections live says nothing of how well they do.
  if (edge.protocol === 'tcp' || !now.latency || !then.latency || Math.min(now.answered, then.answered) < ENOUGH)
    return undefined;
  const [p95, before] = [now.latency.p95, then.latency.p95];
  const factor = Math.max(p95, 1) / Math.max(before, 1);
  if (Math.abs(p95 - before) < FELT || Math.max(factor, 1 / factor) < FACTOR) return undefined;
  return { edge, earlier, figure: 'latency', isWorse: p95 > before, weight: Math.abs(Math.log2(factor)) };
}

function errorChange(edge: Edge, earlier: Edge): NotableChange | undefined {
  const [now, then] = [edge.caller.errors, earlier.caller.errors];
  if (!now || !then || Math.min(now.known, then.known) < ENOUGH) return undefined;
  const more = now.ratio - then.ratio;
  if (Math.abs(more) < MORE_ERRORS) return undefined;
  // Ten per cent of failures weigh as much as a latency ten times as long.
  return { edge, earlier, figure: 'errors', isWorse: more > 0, weight: Math.log2(1 + Math.abs(more) * 100) };
}

/** More or less traffic is neither good nor bad: it comes last. */
function rateChange(edge: Edge, earlier: Edge): NotableChange | undefined {
  const [now, then] = [edge.caller, earlier.caller];
  if (Math.max(now.lines, then.lines) < ENOUGH || then.rate <= 0 || now.rate <= 0) return undefined;
  const factor = now.rate / then.rate;
  if (Math.max(factor, 1 / factor) < RATE_FACTOR) return undefined;
  return { edge, earlier, figure: 'rate', isWorse: false, weight: Math.abs(Math.log2(factor)) };
}
